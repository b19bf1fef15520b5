// Prepares the page and starts the app: theme and text size before the first paint, a plain page for too old browsers, the
// offer to install, the service worker. Must run in any browser: old syntax only, no dependencies.
(function () {
  'use strict';

  var BUILD = '{{build}}';
  var KEEPS_RELEASES = '{{worker}}' === 'yes';
  var LOOK_FOR_UPDATES_EVERY_MS = 60 * 60 * 1000;

  function tell(name) {
    window.dispatchEvent(new CustomEvent(name));
  }

  // ---- how it looks, before anything is seen

  function savedSettings() {
    try {
      return JSON.parse(localStorage.getItem('kyoso/settings')) || {};
    } catch (error) {
      return {}; // storage is blocked, or the text is damaged: the app itself says so, here the defaults do
    }
  }

  // Until somebody chooses: Japanese, or English, as the browser asks for; who reads neither first reads easy Japanese here.
  function systemLang() {
    var asked = (navigator.languages && navigator.languages[0]) || navigator.language || 'ja';
    var tag = asked.toLowerCase();
    return tag.indexOf('ja') === 0 ? 'ja' : tag.indexOf('en') === 0 ? 'en' : 'ja-easy';
  }

  function applyLanguage(settings) {
    var root = document.documentElement;
    var lang = ['ja', 'ja-easy', 'en'].indexOf(settings.lang) >= 0 ? settings.lang : systemLang();
    window.kyosoSystemLang = systemLang();
    window.kyosoLang = lang;
    root.setAttribute('lang', lang === 'en' ? 'en' : 'ja');
    root.setAttribute('data-lang', lang);
    if (lang === 'ja-easy' ? settings.ruby !== false : lang === 'ja' && settings.ruby) root.setAttribute('data-ruby', '');
  }

  function applyLook(settings) {
    applyLanguage(settings);
    var allowed = { theme: ['light', 'dark'], text: ['large', 'huge'], contrast: ['more'] };
    Object.keys(allowed).forEach(function (name) {
      var isKnown = allowed[name].indexOf(settings[name]) >= 0;
      if (isKnown) document.documentElement.setAttribute('data-' + name, settings[name]);
    });
    // The frame around the page follows the chosen theme; both colours stand in the page, light first.
    var frame = document.querySelectorAll('meta[name="theme-color"]');
    var chosen = { light: 0, dark: 1 }[settings.theme];
    if (frame.length === 2 && chosen !== undefined) frame[1 - chosen].content = frame[chosen].content;
  }

  // ---- the browser's offer to install, which may come before the app is there to hear it

  function keepOffer(offer) {
    window.kyosoInstallPrompt = offer;
    tell('kyoso-install');
  }

  window.addEventListener('beforeinstallprompt', function (event) {
    event.preventDefault();
    keepOffer(event);
  });
  window.addEventListener('appinstalled', function () { keepOffer(null); });

  // ---- releases: installed whole, waiting until somebody agrees

  var registration = null;
  var hasAgreed = false;
  var isWaiting = false;

  // What a meeting holds in its tab: a release is neither offered nor taken over while one runs in any tab of this browser.
  var MEETING = 'kyoso-meeting';
  var endMeeting = null;

  function ifMeeting(runs, rests) {
    if (!navigator.locks) return rests();
    navigator.locks.query().then(function (found) {
      var isRunning = found.held.concat(found.pending).some(function (lock) { return lock.name === MEETING; });
      (isRunning ? runs : rests)();
    }, rests);
  }

  window.kyosoMeeting = function (isRunning) {
    if (endMeeting) endMeeting();
    endMeeting = null;
    if (isRunning && navigator.locks) {
      var ended = new Promise(function (end) { endMeeting = end; });
      navigator.locks.request(MEETING, { mode: 'shared' }, function () { return ended; });
    }
  };

  // The app reads `kyosoUpdateWaiting`: false, true, or 'meeting' where somebody agreed who must wait for the end of one.
  function offer(whileMeeting) {
    function say(answer) {
      if (window.kyosoUpdateWaiting === answer) return;
      window.kyosoUpdateWaiting = answer;
      tell('kyoso-update');
    }
    if (!isWaiting) return say(false);
    ifMeeting(function () { say(whileMeeting); }, function () { say(true); });
  }

  function setWaiting(isNow) {
    isWaiting = isNow;
    offer(false);
  }

  // Where a meeting has begun or ended meanwhile. The locks of this tab change with its page, a moment later.
  function offerAgain() {
    setTimeout(function () { offer(false); }, 300);
  }

  function watch(worker) {
    if (!worker) return;
    worker.addEventListener('statechange', function () {
      if (worker.state === 'installed' && navigator.serviceWorker.controller) setWaiting(true);
    });
  }

  // Called by the app after every tab has saved. Answers whether a release was there to take over.
  window.kyosoTakeOver = function () {
    if (!registration || !registration.waiting) return false;
    ifMeeting(function () { offer('meeting'); }, function () {
      hasAgreed = true;
      keepDrafts();
      registration.waiting.postMessage({ kind: 'take-over' });
    });
    return true;
  };

  // ---- text in forms that are not sent yet goes along into the new release

  var DRAFTS = 'kyoso/drafts';

  function keepDrafts() {
    var texts = {};
    document.querySelectorAll('#app input[type=text], #app input:not([type]), #app textarea').forEach(function (field) {
      if (field.id && field.value) texts[field.id] = field.value;
    });
    try {
      sessionStorage.setItem(DRAFTS, JSON.stringify({ page: location.hash, texts: texts }));
    } catch (error) { /* what stands in a plan is saved; only a form begun just now is not kept */ }
  }

  // Puts each text back as soon as its field stands there empty, as if it were typed.
  window.kyosoKeepForms = keepDrafts;
  window.kyosoBringForms = bringDrafts;

  function bringDrafts() {
    var kept = null;
    try {
      kept = JSON.parse(sessionStorage.getItem(DRAFTS));
      sessionStorage.removeItem(DRAFTS);
    } catch (error) { /* none */ }
    if (!kept || kept.page !== location.hash) return;
    var tries = 100;
    var timer = setInterval(function () {
      Object.keys(kept.texts).forEach(function (id) {
        var field = document.getElementById(id);
        if (!field) return;
        if (!field.value) {
          field.value = kept.texts[id];
          field.dispatchEvent(new Event('input', { bubbles: true }));
          field.dispatchEvent(new Event('change', { bubbles: true }));
        }
        delete kept.texts[id];
      });
      tries -= 1;
      if (!tries || !Object.keys(kept.texts).length) clearInterval(timer);
    }, 100);
  }

  function lookForUpdates(found) {
    var looked = Date.now();
    document.addEventListener('visibilitychange', function () {
      if (document.visibilityState !== 'visible' || Date.now() - looked < LOOK_FOR_UPDATES_EVERY_MS) return;
      looked = Date.now();
      found.update().catch(function () { /* no network: the next look will do */ });
    });
  }

  function keepReleases() {
    var hadRelease = Boolean(navigator.serviceWorker.controller);
    navigator.serviceWorker.addEventListener('controllerchange', function () {
      if (hasAgreed) {
        hasAgreed = false;
        location.reload();
      } else if (hadRelease) {
        // Another tab agreed. This one goes on with its own release, whose files are kept, until it is loaded anew.
        setWaiting(false);
      }
      hadRelease = true;
    });
    navigator.serviceWorker.register('sw.js', { updateViaCache: 'none' }).then(function (found) {
      registration = found;
      if (found.waiting && navigator.serviceWorker.controller) setWaiting(true);
      watch(found.installing);
      found.addEventListener('updatefound', function () { watch(found.installing); });
      lookForUpdates(found);
      window.addEventListener('hashchange', offerAgain);
      document.addEventListener('visibilitychange', offerAgain);
    }, function () { /* no worker in this browser or mode: the app runs, only without an offline start */ });
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

  var isSafeStart = /[?&]safe=1(&|$)/.test(location.search);

  function start() {
    if (isSafeStart) return window.kyosoSafe(load);
    window.kyosoSpeak();
    bringDrafts();
    load();
  }

  function load() {
    var script = document.createElement('script');
    script.type = 'module';
    script.src = '{{start}}';
    script.onerror = function () { window.kyosoRepair('{{start}} did not load'); };
    document.head.appendChild(script);
    if (KEEPS_RELEASES && !isSafeStart && 'serviceWorker' in navigator) window.addEventListener('load', keepReleases);
  }

  applyLook(savedSettings());
  var knowsModules = 'noModule' in document.createElement('script');
  var pageBuild = document.querySelector('meta[name="kyoso-build"]').content;
  if (window.kyosoClear()) return;
  if (!knowsModules || !knowsReferenceTypes()) window.kyosoTooOld();
  else if (pageBuild !== BUILD) window.kyosoRepair('page ' + pageBuild + ', boot script ' + BUILD);
  else start();
})();
