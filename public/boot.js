// The first script, and the only one that must run in any browser: old syntax only, no dependencies.
// It sets theme and text size before the first paint, sends too old browsers to a plain page, starts the app, keeps the
// service worker, and shows a panel when the app can't start or has stopped. It never touches what people wrote.
(function () {
  'use strict';

  var BUILD = '{{build}}';
  var KEEPS_RELEASES = '{{worker}}' === 'yes';
  var OWN_ADDRESS = document.currentScript.src;
  var root = document.documentElement;

  // ---- how it looks, before anything is seen

  function savedSettings() {
    try {
      return JSON.parse(localStorage.getItem('kyoso/settings')) || {};
    } catch (error) {
      return {}; // storage is blocked, or the text is damaged: the app itself says so, here the defaults do
    }
  }

  function applyLook(settings) {
    var allowed = { theme: ['light', 'dark'], text: ['large', 'huge'], contrast: ['more'] };
    Object.keys(allowed).forEach(function (name) {
      if (allowed[name].indexOf(settings[name]) >= 0) root.setAttribute('data-' + name, settings[name]);
    });
    // The frame around the page follows the chosen theme; the two colours stand in the page.
    var frame = document.querySelectorAll('meta[name="theme-color"]');
    var chosen = { light: 0, dark: 1 }[settings.theme];
    if (frame.length === 2 && chosen !== undefined) frame[1 - chosen].content = frame[chosen].content;
  }

  applyLook(savedSettings());

  // ---- pages and panels made here, text only

  function element(name, attributes, children) {
    var made = document.createElement(name);
    Object.keys(attributes).forEach(function (key) { made.setAttribute(key, attributes[key]); });
    children.forEach(function (child) {
      made.appendChild(typeof child === 'string' ? document.createTextNode(child) : child);
    });
    return made;
  }

  function paragraph(text) { return element('p', {}, [text]); }

  function inBody(work) {
    if (document.body) work(); else document.addEventListener('DOMContentLoaded', work);
  }

  function reloadButton(words) {
    var button = element('button', { type: 'button', 'class': 'button button-main' }, [words]);
    button.addEventListener('click', function () {
      button.setAttribute('aria-disabled', 'true');
      button.textContent = '読みこんでいます';
      repairRelease().then(reload, reload);
    });
    return button;
  }

  function details(title, text) {
    return element('details', { 'class': 'start-details' }, [
      element('summary', {}, [title]), element('pre', {}, [text]),
    ]);
  }

  function reload() { location.reload(); }

  // Replaces what stands in the app's place.
  function showPage(title, children) {
    inBody(function () {
      var app = document.getElementById('app');
      var heading = element('h1', { tabindex: '-1' }, [title]);
      while (app.firstChild) app.removeChild(app.firstChild);
      app.appendChild(element('main', { 'class': 'main main-narrow start' }, [heading].concat(children)));
      document.title = title;
      heading.focus();
    });
  }

  // ---- trouble: the app could not start, or stopped

  var troubled = false;

  function showRepair(reason) {
    if (troubled) return;
    troubled = true;
    showPage('もう一度読みこんでください', [
      paragraph('アプリの部品がそろわず、開けませんでした。'),
      paragraph('書いたものは、この端末に残っています。何も消えていません。'),
      reloadButton('もう一度読みこむ'),
      paragraph('何度も同じになるときは、ネットにつないでから、もう一度試してください。'),
      details('くわしい理由', reason + '\nbuild ' + BUILD + '\n' + navigator.userAgent),
    ]);
  }

  // Text somebody was typing when the app stopped: shown once more, so that it can be copied.
  function halfTyped() {
    var field = document.activeElement;
    var isText = field && (field.tagName === 'TEXTAREA' || (field.tagName === 'INPUT' && field.type === 'text'));
    return isText ? field.value : '';
  }

  function showCrash(text) {
    if (troubled) return;
    troubled = true;
    inBody(function () {
      var typed = halfTyped();
      var heading = element('h2', { tabindex: '-1' }, ['アプリが止まりました']);
      var children = [heading, paragraph('ここまでに保存されたものは、この端末に残っています。')];
      if (typed) {
        var copy = element('textarea', { readonly: '', rows: '4', 'class': 'field-box', 'aria-label': '書きかけだった文字' }, []);
        copy.value = typed;
        children.push(paragraph('書きかけだった文字です。必要なら写しておいてください。'), copy);
      }
      children.push(
        reloadButton('もう一度読みこむ'),
        details('止まった理由（困ったときに、作った人へ伝えるため）', text + '\nbuild ' + BUILD + '\n' + navigator.userAgent)
      );
      var panel = element('section', { 'class': 'start-crash', role: 'alert' }, children);
      var app = document.getElementById('app');
      if (app) app.inert = true; // a stopped app must not look as if it could still save
      document.body.insertBefore(panel, document.body.firstChild);
      heading.focus();
    });
  }

  window.kyosoCrash = showCrash;
  window.kyosoRepair = showRepair;

  function isFatal(error) {
    return typeof WebAssembly === 'object' && error instanceof WebAssembly.RuntimeError;
  }
  window.addEventListener('error', function (event) {
    if (isFatal(event.error)) showCrash(String(event.error.stack || event.error));
  });
  window.addEventListener('unhandledrejection', function (event) {
    if (isFatal(event.reason)) showCrash(String(event.reason.stack || event.reason));
  });

  // ---- releases: installed whole, waiting until somebody agrees

  var registration = null;
  var agreed = false;

  function tellWaiting() {
    window.kyosoUpdateWaiting = true;
    window.dispatchEvent(new CustomEvent('kyoso-update', { detail: 'waiting' }));
  }

  function watch(worker) {
    if (!worker) return;
    worker.addEventListener('statechange', function () {
      if (worker.state === 'installed' && navigator.serviceWorker.controller) tellWaiting();
    });
  }

  // Called by the app after it has saved everything. Answers whether a release was there to take over.
  window.kyosoTakeOver = function () {
    if (!registration || !registration.waiting) return false;
    agreed = true;
    registration.waiting.postMessage({ kind: 'take-over' });
    return true;
  };

  function keepReleases() {
    var hadRelease = Boolean(navigator.serviceWorker.controller);
    navigator.serviceWorker.addEventListener('controllerchange', function () {
      if (agreed) {
        agreed = false;
        reload();
      } else if (hadRelease) {
        // Another tab agreed. This one goes on with its own release, whose files are kept, until it is loaded anew.
        window.kyosoUpdateWaiting = false;
        window.dispatchEvent(new CustomEvent('kyoso-update', { detail: 'elsewhere' }));
      }
      hadRelease = true;
    });
    navigator.serviceWorker.register('sw.js', { updateViaCache: 'none' }).then(function (found) {
      registration = found;
      if (found.waiting && navigator.serviceWorker.controller) tellWaiting();
      watch(found.installing);
      found.addEventListener('updatefound', function () { watch(found.installing); });
    }, function () { /* no worker in this browser or mode: the app runs, only without an offline start */ });
  }

  // Fetches sound copies of the app's files past every cache, if the network has them, and lets the next start install the
  // release anew. Without a network everything stays as it is.
  function repairRelease() {
    if (!window.fetch) return Promise.resolve();
    var parts = ['./', OWN_ADDRESS, '{{start}}', '{{app}}', '{{wasm}}', '{{sheet}}'];
    return fetch('sw.js', { cache: 'reload' }).then(function (answer) {
      if (!answer.ok) throw new Error('no release in reach');
      return Promise.all(parts.map(function (part) { return fetch(part, { cache: 'reload' }); }));
    }).then(function () {
      return navigator.serviceWorker && navigator.serviceWorker.getRegistration();
    }).then(function (found) { return found && found.unregister(); });
  }

  // ---- start

  // A module with one function that takes an `externref`: the youngest feature the app needs.
  function knowsReferenceTypes() {
    try {
      return WebAssembly.validate(new Uint8Array([0, 97, 115, 109, 1, 0, 0, 0, 1, 5, 1, 96, 1, 111, 0]));
    } catch (error) {
      return false;
    }
  }

  function showTooOld() {
    troubled = true;
    showPage('このブラウザーでは開けません', [
      paragraph('共創ノートは、新しいしくみのブラウザーで動きます。この端末のブラウザーは、少し古いようです。'),
      paragraph('前に書いたものがあれば、この端末に残っています。'),
      element('h2', {}, ['どうすればよいか']),
      element('ul', {}, [
        element('li', {}, ['ブラウザーを新しくして、もう一度開いてください。']),
        element('li', {}, ['ほかの端末があれば、そちらで開いてください。']),
        element('li', {}, ['点検には、紙の点検シートで参加できます。ほかの人の端末で印刷してもらってください。紙の答えも、同じように数えます。']),
      ]),
      element('h2', {}, ['開けるブラウザー']),
      element('ul', {}, [
        element('li', {}, ['Chrome、Edge 97 から']),
        element('li', {}, ['Firefox 102 から']),
        element('li', {}, ['iPhone、iPad の Safari は iOS 16 から、Mac の Safari は 16 から']),
      ]),
      element('p', { lang: 'en' }, ['This browser is too old for Kyoso Note; please update it, use another device, or take part with the paper sheet.']),
    ]);
  }

  function start() {
    var script = element('script', { type: 'module', src: '{{start}}' }, []);
    script.onerror = function () { showRepair('{{start}} did not load'); };
    document.head.appendChild(script);
    var isSafeStart = /[?&]safe=1(&|$)/.test(location.search);
    if (KEEPS_RELEASES && !isSafeStart && 'serviceWorker' in navigator) window.addEventListener('load', keepReleases);
  }

  var knowsModules = 'noModule' in document.createElement('script');
  if (!knowsModules || !knowsReferenceTypes()) showTooOld();
  else if (document.querySelector('meta[name="kyoso-build"]').content !== BUILD) showRepair('page and boot script are of two releases');
  else start();
})();
