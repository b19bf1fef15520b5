// What stands on the screen when the app can't: too old a browser, parts that don't fit, a crash. Runs before everything else
// and in any browser: old syntax only, no dependencies. It reads what people wrote only to hand it out as a file, and never
// changes it.
(function () {
  'use strict';

  var BUILD = document.querySelector('meta[name="kyoso-build"]').content;
  var OWN_ADDRESS = document.currentScript ? document.currentScript.src : 'trouble.js';
  var shown = false;

  // ---- building blocks, text only

  function element(name, attributes, children) {
    var made = document.createElement(name);
    Object.keys(attributes).forEach(function (key) { made.setAttribute(key, attributes[key]); });
    children.forEach(function (child) {
      made.appendChild(typeof child === 'string' ? document.createTextNode(child) : child);
    });
    return made;
  }

  function paragraph(text) { return element('p', {}, [text]); }

  function english(text) { return element('p', { lang: 'en' }, [text]); }

  function list(texts) {
    return element('ul', {}, texts.map(function (text) { return element('li', {}, [text]); }));
  }

  function button(kind, words, busyWords, work) {
    var made = element('button', { type: 'button', 'class': 'button ' + kind }, [words]);
    made.addEventListener('click', function () {
      if (made.getAttribute('aria-disabled') === 'true') return;
      made.setAttribute('aria-disabled', 'true');
      made.textContent = busyWords;
      work(function (result) {
        made.removeAttribute('aria-disabled');
        made.textContent = result;
      });
    });
    return made;
  }

  function reasons(title, text) {
    var all = text + '\nbuild ' + BUILD + '\n' + navigator.userAgent;
    return element('details', { 'class': 'start-details' }, [element('summary', {}, [title]), element('pre', {}, [all])]);
  }

  function whenBody(work) {
    if (document.body) work(); else document.addEventListener('DOMContentLoaded', work);
  }

  // ---- ways out

  function reload() { location.reload(); }

  function toStart() { location.replace('./'); }

  function safeLink() {
    return element('p', {}, [element('a', { href: './?safe=1', 'class': 'link' }, ['書いたものだけを開いて、バックアップを作る'])]);
  }

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
    return button('', 'アプリの部品を入れかえる', '入れかえています', function (done) {
      repair().then(toStart, function () { done('ネットにつながりませんでした。もう一度入れかえる'); });
    });
  }

  function reloadButton() {
    return button('button-main', 'もう一度読みこむ', '読みこんでいます', repairAndReload);
  }

  // Everything the app keeps on this device, as one file for whoever can help: a raw copy, for when the app can't make a backup.
  function fileButton() {
    return button('', '書いたものをファイルに残す', '集めています', function (done) {
      collect(function (kept) {
        var text = JSON.stringify(kept);
        var link = element('a', { download: 'kyoso-note-kept.json' }, []);
        link.href = URL.createObjectURL(new Blob([text], { type: 'application/json' }));
        document.body.appendChild(link);
        link.click();
        document.body.removeChild(link);
        done('ファイルに残しました。もう一度残す');
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
    Promise.all([
      part('書いたもの（すぐ書く場所）と設定', function () { clearStore('localStorage'); }),
      part('書いたもの（しっかり残す場所）', clearDatabase),
      // Only the tab in which somebody asked for it: the others may still need the files to come here without a network.
      part('アプリのファイル', role === 'all' ? clearApp : function () {}),
      part('この画面の覚え書き', function () { clearStore('sessionStorage'); }),
    ]).then(function () { showCleared(left); });
    return true;
  };

  function showCleared(left) {
    var isAll = left.length === 0;
    showPage(isAll ? 'この端末から、全部消しました' : '確かめられなかったものがあります', [
      paragraph(isAll ? '次のものを消しました。' : '次のものは、消せたかどうか 確かめられませんでした。ほかの画面で開いている共創ノートを閉じて、ブラウザーの設定から、このサイトのデータを消してください。'),
      list(isAll ? ['取り組みと、ごみ箱の中', '設定', 'アプリのファイル'] : left),
      paragraph('ほかの端末にある写しと、バックアップファイルは、そのまま残っています。'),
      paragraph('この端末の「ダウンロード」にバックアップファイルがあるときは、移してから消してください。'),
      paragraph('このページは、閉じてかまいません。'),
      element('p', {}, [element('a', { href: './', 'class': 'link' }, ['共創ノートを、はじめから開く'])]),
      english(isAll ? 'Everything that Kyoso Note kept on this device has been removed. Copies and backup files elsewhere stay.' : 'Please clear the data of this site in the settings of the browser.'),
    ]);
  }

  // ---- pages

  // `?safe=1`: what needs no app stands here; the app adds the plans and a backup below, if it can.
  window.kyosoSafe = function () {
    window.kyosoIsSafe = true;
    whenBody(function () {
      var app = document.getElementById('app');
      var heading = element('h1', { tabindex: '-1' }, ['書いたものだけを開いています']);
      var main = element('main', { 'class': 'main main-narrow start' }, [
        heading,
        paragraph('いつもの画面が開かないときのためのページです。書いたものは、何も変えません。'),
        fileButton(),
        paragraph('アプリの部品を入れかえても、書いたものは そのまま残ります。ネットにつないで押してください。'),
        repairButton(),
        element('p', {}, [element('a', { href: './', 'class': 'link' }, ['いつもの画面を開く'])]),
        english('Safe start: your plans and a backup only. Replacing the parts of the app changes nothing you wrote.'),
      ]);
      document.body.insertBefore(main, app);
      main.appendChild(app);
      app.textContent = '';
      document.title = heading.textContent;
      heading.focus();
    });
  };

  // The app ended here. Where a plan did it, the next start leaves that one closed.
  function endedInSafe(reason) {
    try {
      if (localStorage.getItem('kyoso/opening')) return reload();
    } catch (error) { /* then nothing of it could be opened either */ }
    whenBody(function () {
      var app = document.getElementById('app');
      app.textContent = '';
      app.appendChild(paragraph('取り組みの一覧は、出せませんでした。上のボタンは使えます。'));
      app.appendChild(reasons('くわしい理由', reason));
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
      document.title = title;
      heading.focus();
    });
  }

  function showRepair(reason) {
    if (window.kyosoIsSafe) return endedInSafe(reason);
    showPage('もう一度読みこんでください', [
      paragraph('アプリの部品がそろわず、開けませんでした。'),
      paragraph('書いたものは、この端末に残っています。何も消えていません。'),
      reloadButton(),
      paragraph('何度も同じになるときは、ネットにつないでから、もう一度試してください。'),
      fileButton(),
      safeLink(),
      english('Some parts of Kyoso Note did not load. What you wrote is safe on this device; please load the page again.'),
      reasons('くわしい理由', reason),
    ]);
  }

  function showTooOld() {
    showPage('このブラウザーでは開けません', [
      paragraph('共創ノートは、新しいしくみのブラウザーで動きます。この端末のブラウザーは、少し古いようです。'),
      paragraph('前に書いたものがあれば、この端末に残っています。'),
      element('h2', {}, ['どうすればよいか']),
      list([
        'ブラウザーを新しくして、もう一度開いてください。',
        'ほかの端末があれば、そちらで開いてください。',
        '点検には、紙の点検シートで参加できます。ほかの人の端末で印刷してもらってください。紙の答えも、同じように数えます。',
      ]),
      element('h2', {}, ['開けるブラウザー']),
      list([
        'Chrome、Edge は 97 から',
        'Firefox は 102 から',
        'iPhone、iPad は iOS 16 から（どのブラウザーでも）、Mac の Safari は 16 から',
      ]),
      english('This browser is too old for Kyoso Note; please update it, use another device, or take part with the paper sheet.'),
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
    var label = '書きかけだった文字です。必要なら写しておいてください。';
    var copy = element('textarea', { readonly: '', rows: '4', 'class': 'field-box', 'aria-label': label }, []);
    copy.value = text;
    return [paragraph(label), copy];
  }

  // Stands above the app, which stays in sight but can't be used: it must not look as if it could still save.
  function showCrash(reason) {
    if (window.kyosoIsSafe) return endedInSafe(reason);
    if (shown) return;
    shown = true;
    whenBody(function () {
      var heading = element('h2', { tabindex: '-1' }, ['アプリが止まりました']);
      var app = document.getElementById('app');
      var children = [heading, paragraph('ここまでに保存されたものは、この端末に残っています。もう一度読みこむと、続きから使えます。')]
        .concat(typedAgain(halfTyped()), [
          element('div', { 'class': 'row' }, [reloadButton(), fileButton()]),
          safeLink(),
          english('Kyoso Note has stopped. What was saved is safe on this device; please load the page again.'),
          reasons('止まった理由（困ったとき、作った人に伝えるためのもの）', reason),
        ]);
      document.body.insertBefore(element('section', { 'class': 'start-crash', role: 'alert' }, children), document.body.firstChild);
      app.inert = true;
      heading.focus();
    });
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
  window.kyosoTooOld = showTooOld;
})();
