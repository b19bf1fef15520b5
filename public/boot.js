// Prepares the page and starts the app: theme and text size before the first paint, a plain page for too old browsers, the
// offer to install, the service worker. Must run in any browser: old syntax only, no dependencies.
(function () {
  'use strict';

  var BUILD = '{{build}}';
  var KEEPS_RELEASES = '{{worker}}' === 'yes';
  var LOOK_FOR_UPDATES_EVERY_MS = 60 * 60 * 1000;

  function tell(name, detail) {
    window.dispatchEvent(new CustomEvent(name, { detail: detail }));
  }

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

  function setWaiting(isWaiting, detail) {
    window.kyosoUpdateWaiting = isWaiting;
    tell('kyoso-update', detail);
  }

  function watch(worker) {
    if (!worker) return;
    worker.addEventListener('statechange', function () {
      if (worker.state === 'installed' && navigator.serviceWorker.controller) setWaiting(true, 'waiting');
    });
  }

  // Called by the app after every tab has saved. Answers whether a release was there to take over.
  window.kyosoTakeOver = function () {
    if (!registration || !registration.waiting) return false;
    hasAgreed = true;
    registration.waiting.postMessage({ kind: 'take-over' });
    return true;
  };

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
        setWaiting(false, 'elsewhere');
      }
      hadRelease = true;
    });
    navigator.serviceWorker.register('sw.js', { updateViaCache: 'none' }).then(function (found) {
      registration = found;
      if (found.waiting && navigator.serviceWorker.controller) setWaiting(true, 'waiting');
      watch(found.installing);
      found.addEventListener('updatefound', function () { watch(found.installing); });
      lookForUpdates(found);
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
    if (isSafeStart) window.kyosoSafe();
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
