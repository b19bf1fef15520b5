// What stands on the screen when the app can't: too old a browser, parts that don't fit, a crash. Runs before everything else
// and in any browser: old syntax only, no dependencies. It reads what people wrote only to hand it out as a file, and never
// changes it.
(function () {
  'use strict';

  var BUILD = document.querySelector('meta[name="kyoso-build"]').content;
  var OWN_ADDRESS = document.currentScript ? document.currentScript.src : 'trouble.js';
  var shown = false;

  // ---- words: Japanese here; easy Japanese with readings over kanji, and English, in a script of their own, so that the first
  // visit stays short. Where it does not come, Japanese is better than nothing.

  var WORDS = {{said}};
  var LANGS = ['ja', 'ja-easy', 'en'];

  function lang() { return LANGS.indexOf(document.documentElement.getAttribute('data-lang')); }

  // Readings: {漢字|かんじ}.
  function say(key) {
    var others = window.kyosoSaid;
    return lang() > 0 && others ? others[key][lang() - 1] : WORDS[key];
  }

  // Does something once the words are there.
  function speak(work) {
    if (lang() <= 0 || window.kyosoSaid) return work();
    function go() {
      if (work) work();
      work = null;
    }
    var script = element('script', { src: '{{others}}' }, []);
    script.onload = script.onerror = go;
    document.head.appendChild(script);
    setTimeout(go, 3000);
  }
  window.kyosoSpeak = function () { speak(function () {}); };

  var READ = /\{([^|{}]+)\|([^|{}]+)\}/;

  // Without readings, where no element can stand.
  function base(text) { return text.replace(new RegExp(READ.source, 'g'), '$1'); }

  // ---- building blocks, text only

  function element(name, attributes, children) {
    var made = document.createElement(name);
    Object.keys(attributes).forEach(function (key) { made.setAttribute(key, attributes[key]); });
    children.forEach(function (child) {
      if (typeof child === 'string') write(made, child); else made.appendChild(child);
    });
    return made;
  }

  function write(into, text) {
    if (!document.documentElement.hasAttribute('data-ruby')) text = base(text);
    var read = text.match(READ);
    if (!read) return into.appendChild(document.createTextNode(text));
    var at = read.index;
    if (at) into.appendChild(document.createTextNode(text.slice(0, at)));
    var ruby = document.createElement('ruby');
    ruby.appendChild(document.createTextNode(read[1]));
    ruby.appendChild(element('rt', { 'aria-hidden': 'true' }, [read[2]]));
    into.appendChild(ruby);
    return write(into, text.slice(at + read[0].length));
  }

  function rewrite(element, text) {
    element.textContent = '';
    write(element, text);
  }

  function paragraph(text) { return element('p', {}, [text]); }
  function link(to, text) { return element('p', {}, [element('a', { href: to, 'class': 'link' }, [text])]); }

  function list(texts) { return element('ul', {}, texts.map(function (text) { return element('li', {}, [text]); })); }

  function button(kind, words, busyWords, work) {
    var made = element('button', { type: 'button', 'class': 'button ' + kind }, [words]);
    made.addEventListener('click', function () {
      if (made.getAttribute('aria-disabled') === 'true') return;
      made.setAttribute('aria-disabled', 'true');
      rewrite(made, busyWords);
      work(function (result) {
        made.removeAttribute('aria-disabled');
        rewrite(made, result);
      });
    });
    return made;
  }

  function reasons(title, text) {
    var all = text + '\nbuild ' + BUILD + '\n' + navigator.userAgent;
    var told = element('pre', {}, []);
    told.textContent = all;
    return element('details', { 'class': 'start-details' }, [element('summary', {}, [title]), told]);
  }

  function whenBody(work) { if (document.body) work(); else document.addEventListener('DOMContentLoaded', work); }

  // ---- ways out

  function reload() { location.reload(); }
  function toStart() { location.replace('./'); }
  function safeLink() { return link('./?safe=1', say('toSafe')); }

  // Fetches sound copies of the app's files past every cache, if the network has them, and lets the next start install the
  // release anew. Without a network everything stays as it is.
  function repair() {
    var used = document.querySelectorAll('link[href], script[src]');
    var parts = Array.prototype.map.call(used, function (node) { return node.href || node.src; }).concat('./', OWN_ADDRESS);
    return fetch('sw.js', { cache: 'reload' }).then(function (answer) {
      if (!answer.ok) throw new Error('no release in reach');
      return Promise.all(parts.map(function (part) { return fetch(part, { cache: 'reload' }); }));
    }).then(clearApp).then(function () {
      try { localStorage.removeItem('kyoso/closed'); } catch (error) { /* then no plan was left closed */ }
    });
  }

  function repairAndReload() {
    if (!window.fetch) return reload();
    repair().then(reload, reload);
  }

  function repairButton() {
    return button('', say('swap'), say('swapping'), function (done) {
      repair().then(toStart, function () { done(say('notSwapped')); });
    });
  }

  function reloadButton() {
    return button('button-main', say('reload'), say('reloading'), repairAndReload);
  }

  // Everything the app keeps on this device, as one file for whoever can help: a raw copy, for when the app can't make a backup.
  function fileButton() {
    return button('', say('file'), say('collecting'), function (done) {
      collect(function (kept) {
        var text = JSON.stringify(kept);
        var link = element('a', { download: 'kyoso-note-kept.json' }, []);
        link.href = URL.createObjectURL(new Blob([text], { type: 'application/json' }));
        document.body.appendChild(link);
        link.click();
        document.body.removeChild(link);
        done(say('filed'));
      });
    });
  }

  function collect(done) {
    var kept = { format: 'kyoso-kept', version: 1, build: BUILD, localStorage: {}, indexedDB: {} };
    try {
      for (var at = 0; at < localStorage.length; at += 1) {
        var key = localStorage.key(at);
        if (key.indexOf('kyoso/') === 0) kept.localStorage[key] = localStorage.getItem(key);
      }
    } catch (error) {
      kept.localStorageError = String(error);
    }
    var finish = function (error) {
      if (error) kept.indexedDBError = String(error);
      if (done) done(kept);
      done = null;
    };
    setTimeout(function () { finish('no answer in 5 s'); }, 5000);
    try { collectDatabase(kept.indexedDB, finish); } catch (error) { finish(error); }
  }

  function collectDatabase(into, finish) {
    var opening = indexedDB.open('kyoso');
    // Asked for a new database: there is none, and none must come of looking.
    opening.onupgradeneeded = function () { opening.transaction.abort(); };
    opening.onerror = function (event) { event.preventDefault(); finish(opening.error); };
    opening.onsuccess = function () {
      var names = Array.prototype.slice.call(opening.result.objectStoreNames);
      if (!names.length) return finish();
      var reading = opening.result.transaction(names, 'readonly');
      names.forEach(function (name) {
        into[name] = [];
        reading.objectStore(name).openCursor().onsuccess = function (event) {
          var cursor = event.target.result;
          if (!cursor) return;
          into[name].push([cursor.key, asText(cursor.value)]);
          cursor.continue();
        };
      });
      reading.oncomplete = function () { opening.result.close(); finish(); };
      reading.onabort = function () { finish(reading.error); };
    };
  }

  // Bytes as base64, which JSON can carry.
  function asText(value) {
    var bytes = value instanceof ArrayBuffer ? new Uint8Array(value) : value;
    if (!(bytes instanceof Uint8Array)) return value;
    var letters = '';
    for (var at = 0; at < bytes.length; at += 1) letters += String.fromCharCode(bytes[at]);
    return { base64: btoa(letters) };
  }

  // ---- 「消して終わる」: everything of the app goes from this device, and nothing of anybody else

  function ownKeys(store) {
    var keys = [];
    for (var at = 0; at < store.length; at += 1) keys.push(store.key(at));
    return keys.filter(function (key) { return key.indexOf('kyoso/') === 0; });
  }

  function clearStore(name) {
    var store = window[name];
    ownKeys(store).forEach(function (key) { store.removeItem(key); });
    if (ownKeys(store).length) throw new Error(name);
  }

  function clearDatabase() {
    return new Promise(function (done, fail) {
      var deleting = indexedDB.deleteDatabase('kyoso');
      deleting.onsuccess = done;
      deleting.onerror = fail;
      setTimeout(fail, 10000); // another tab of an older release may hold it
    });
  }

  // The origin may be shared: the registration found may be that of a folder above.
  function ownRegistration() {
    if (!navigator.serviceWorker) return Promise.resolve();
    return navigator.serviceWorker.getRegistration().then(function (found) {
      return found && found.scope === new URL('./', location.href).href ? found : undefined;
    });
  }

  function clearApp() {
    return ownRegistration().then(function (found) { return found && found.unregister(); }).then(clearCaches);
  }

  function clearCaches() {
    if (!window.caches) return undefined;
    var own = 'kyoso:' + new URL('./', location.href).pathname + ':';
    return caches.keys().then(function (names) {
      return Promise.all(names.filter(function (name) { return name.indexOf(own) === 0; }).map(function (name) { return caches.delete(name); }));
    });
  }

  // Answers whether this load is there to clear the device instead of starting the app.
  window.kyosoClear = function () {
    var role = null;
    try {
      role = sessionStorage.getItem('kyoso/clear');
    } catch (error) { /* then nothing asks for it */ }
    if (role === null) return false;
    var left = [];
    function part(name, clear) {
      return Promise.resolve().then(clear).catch(function () { left.push(name); });
    }
    history.replaceState(null, '', location.pathname);
    speak(function () { clearAll(role, left, part); });
    return true;
  };

  function clearAll(role, left, part) {
    Promise.all([
      part(say('quickStore'), function () { clearStore('localStorage'); }),
      part(say('durableStore'), clearDatabase),
      // Only the tab in which somebody asked for it: the others may still need the files to come here without a network.
      part(say('appFiles'), role === 'all' ? clearApp : function () {}),
      part(say('notes'), function () { clearStore('sessionStorage'); }),
    ]).then(function () { showCleared(left); });
  }

  function showCleared(left) {
    var isAll = left.length === 0;
    showPage(say(isAll ? 'cleared' : 'notSure'), [
      paragraph(say(isAll ? 'clearedThese' : 'notSureThese')),
      list(isAll ? [say('clearedPlans'), say('clearedSettings'), say('appFiles')] : left),
      paragraph(say('copiesStay')), paragraph(say('downloads')), paragraph(say('close')),
      link('./', say('fromStart')),
    ]);
  }

  // ---- pages

  // `?safe=1`: what needs no app stands here; the app adds the plans and a backup below, if it can.
  window.kyosoSafe = function (start) {
    window.kyosoIsSafe = true;
    whenBody(function () { speak(function () { showSafe(); start(); }); });
  };

  function showSafe() {
    var app = document.getElementById('app');
    var heading = element('h1', { tabindex: '-1' }, [say('safe')]);
    var shown = [heading, paragraph(say('safeText')), fileButton(), paragraph(say('swapText')), repairButton(), link('./', say('usual'))];
    var main = element('main', { 'class': 'main main-narrow start' }, shown);
    document.body.insertBefore(main, app);
    main.appendChild(app);
    app.textContent = '';
    document.title = base(say('safe'));
    heading.focus();
  }

  // The app ended here. Where a plan did it, the next start leaves that one closed.
  function endedInSafe(reason) {
    try {
      if (localStorage.getItem('kyoso/opening')) return reload();
    } catch (error) { /* then nothing of it could be opened either */ }
    whenBody(function () {
      var app = document.getElementById('app');
      app.textContent = '';
      app.appendChild(paragraph(say('noList')));
      app.appendChild(reasons(say('reasons'), reason));
    });
  }

  // Replaces what stands in the app's place.
  function showPage(title, children) {
    if (shown) return;
    shown = true;
    whenBody(function () {
      var app = document.getElementById('app');
      var heading = element('h1', { tabindex: '-1' }, [title]);
      app.textContent = '';
      app.appendChild(element('main', { 'class': 'main main-narrow start' }, [heading].concat(children)));
      document.title = base(title);
      heading.focus();
    });
  }

  function showRepair(reason) {
    if (window.kyosoIsSafe) return endedInSafe(reason);
    speak(function () { showAgain(reason); });
  }

  function showAgain(reason) {
    showPage(say('again'), [
      paragraph(say('againText')), paragraph(say('nothingLost')),
      reloadButton(),
      paragraph(say('againNet')),
      fileButton(),
      safeLink(),
      reasons(say('reasons'), reason),
    ]);
  }

  function showTooOld() {
    showPage(say('old'), [
      paragraph(say('oldText')), paragraph(say('oldSafe')),
      element('h2', {}, [say('toDo')]), list([say('toDoNew'), say('toDoOther'), say('toDoPaper')]),
      element('h2', {}, [say('opens')]), list([say('opensChrome'), say('opensFirefox'), say('opensApple')]),
    ]);
  }

  // Text somebody was typing when the app stopped: shown once more, so that it can be copied.
  function halfTyped() {
    var field = document.activeElement;
    var isText = field && (field.tagName === 'TEXTAREA' || (field.tagName === 'INPUT' && field.type === 'text'));
    return isText ? field.value : '';
  }

  function typedAgain(text) {
    if (!text) return [];
    var label = say('typed');
    var copy = element('textarea', { readonly: '', rows: '4', 'class': 'field-box', 'aria-label': base(label) }, []);
    copy.value = text;
    return [paragraph(label), copy];
  }

  // Stands above the app, which stays in sight but can't be used: it must not look as if it could still save.
  function showCrash(reason) {
    if (window.kyosoIsSafe) return endedInSafe(reason);
    if (shown) return;
    shown = true;
    var typed = halfTyped();
    whenBody(function () {
      document.getElementById('app').inert = true;
      speak(function () { showStopped(typed, reason); });
    });
  }

  function showStopped(typed, reason) {
    var heading = element('h2', { tabindex: '-1' }, [say('stopped')]);
    var ways = element('div', { 'class': 'row' }, [reloadButton(), fileButton()]);
    var children = [heading, paragraph(say('stoppedText'))].concat(typedAgain(typed), [ways, safeLink(), reasons(say('stoppedReasons'), reason)]);
    document.body.insertBefore(element('section', { 'class': 'start-crash', role: 'alert' }, children), document.body.firstChild);
    heading.focus();
  }

  // A trap in the app's code: a panic of a release, which has no words of its own, or an overflown stack.
  function showIfFatal(error) {
    var isFatal = typeof WebAssembly === 'object' && error instanceof WebAssembly.RuntimeError;
    if (isFatal) showCrash(String(error.stack || error));
  }
  window.addEventListener('error', function (event) { showIfFatal(event.error); });
  window.addEventListener('unhandledrejection', function (event) { showIfFatal(event.reason); });

  window.kyosoCrash = showCrash;
  window.kyosoRepair = showRepair;
  window.kyosoTooOld = function () { speak(showTooOld); };
})();
