// Keeps one whole release on the device, so that the app starts without a network. A release is installed completely or not
// at all, waits, and takes over when somebody agrees or no tab is open. Knows nothing of what people wrote.
const BUILD = '{{build}}';
// [address, integrity] of every file; the page itself is './'
const FILES = JSON.parse('{{files}}');

const PATH = new URL(self.registration.scope).pathname;
// Many projects may share this origin: caches are named after the path of this one.
const PREFIX = `kyoso:${PATH}:`;
const OWN = PREFIX + BUILD;
// A file that never comes must not keep an installation waiting for ever.
const PATIENCE_MS = 120_000;
// An entry in a release's cache that says the release was in use, and as which in the row.
const TURN = new URL('release-turn', self.registration.scope).href;

// ---- install: everything, checked, or nothing

async function install() {
  const cache = await caches.open(OWN);
  const patience = new AbortController();
  const timer = setTimeout(() => patience.abort(), PATIENCE_MS);
  try {
    await Promise.all(FILES.map(async ([address, integrity]) => {
      const request = new Request(address, { integrity, cache: 'no-cache', signal: patience.signal });
      const answer = await fetch(request);
      if (!answer.ok || answer.redirected) throw new Error(`${address}: ${answer.status}`);
      await cache.put(address, answer);
    }));
  } catch (error) {
    patience.abort();
    await caches.delete(OWN);
    throw error;
  } finally {
    clearTimeout(timer);
  }
}

self.addEventListener('install', (event) => event.waitUntil(install()));

self.addEventListener('message', (event) => {
  if (event.data && event.data.kind === 'take-over') self.skipWaiting();
});

// ---- activate: this release and the one before it stay

async function turnOf(name) {
  const entry = await inCache(name, TURN);
  return entry ? Number(await entry.text()) : 0;
}

async function ownReleases() {
  const names = (await caches.keys()).filter((name) => name.startsWith(PREFIX) && /^[0-9a-f]+$/.test(name.slice(PREFIX.length)));
  const turns = await Promise.all(names.map(turnOf));
  return names.map((name, at) => ({ name, turn: turns[at] }));
}

async function otherReleases() {
  return (await ownReleases()).filter((release) => release.name !== OWN).sort((a, b) => b.turn - a.turn);
}

// Notes that this release is the one in use now.
async function takeTurn([previous]) {
  const cache = await caches.open(OWN);
  await cache.put(TURN, new Response(String((previous ? previous.turn : 0) + 1)));
}

async function activate() {
  const others = await otherReleases();
  const used = others.filter((release) => release.turn > 0);
  await takeTurn(used);
  // A release that was never in use is either left over, or just being installed by a newer worker.
  const installing = self.registration.installing || self.registration.waiting;
  const unused = installing ? [] : others.filter((release) => release.turn === 0);
  await Promise.all([...used.slice(1), ...unused].map((release) => caches.delete(release.name)));
  // The very first visit: the open page has files of this very release or of none, so it may reload offline at once.
  if (used.length === 0) await self.clients.claim();
}

self.addEventListener('activate', (event) => event.waitUntil(activate()));

// ---- fetch: from this release; names with a hash also from the one before; nothing is ever added while running

const HASHED = /-[0-9a-f]{16}\.\w+$/;

// Opening a cache would make it: one that somebody cleared must stay away.
function inCache(cacheName, address) {
  return caches.match(address, { cacheName });
}

async function kept(address) {
  const own = await inCache(OWN, address);
  if (own || !HASHED.test(address)) return own;
  // A tab that was open when this release took over still asks for files of its own.
  for (const { name } of await ownReleases()) {
    const found = await inCache(name, address);
    if (found) return found;
  }
  return undefined;
}

const LOST = `<!doctype html><html lang="ja"><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>共創ノート</title><h1>ネットに一度つないでください</h1>
<p>アプリのファイルが、この端末から消されています。ブラウザーの片づけで消えることがあります。</p>
<p>書いたものは、別のところに残っています。ネットにつないで開くと、また使えます。</p>
<p>アプリの ファイルが ありません。インターネットに つないで、もう 1<ruby>度<rt>ど</rt></ruby> <ruby>開<rt>ひら</rt></ruby>いて ください。<ruby>書<rt>か</rt></ruby>いた ものは、<ruby>残<rt>のこ</rt></ruby>って います。</p>
<p lang="en">The files of the app are no longer on this device. Connect to a network and open it again. What you wrote is safe in another place.</p>
<p><a href="./">もう一度開く</a></p></html>`;

async function page(event, url) {
  const own = await inCache(OWN, PATH);
  if (url.searchParams.get('safe') === '1') return fetch(event.request).catch(() => own || lost());
  if (own) return own;
  // The files were deleted behind our back: fetch them again, all or none, and go on with what the network has.
  event.waitUntil(install().then(otherReleases).then(takeTurn).catch(() => {}));
  return fetch(event.request).catch(lost);
}

// What is kept may be what is broken: a careful start asks the network first.
async function part(event, address) {
  const client = event.clientId && await self.clients.get(event.clientId);
  const isSafe = client && new URL(client.url).searchParams.get('safe') === '1';
  const found = isSafe ? await fetch(event.request).catch(() => undefined) : undefined;
  return (found && found.ok && found) || (await kept(address)) || fetch(event.request);
}

function lost() {
  return new Response(LOST, { status: 503, headers: { 'Content-Type': 'text/html; charset=utf-8' } });
}

self.addEventListener('fetch', (event) => {
  const url = new URL(event.request.url);
  // The repair of the boot script asks for sound copies past every cache.
  if (event.request.cache === 'reload' && event.request.mode !== 'navigate') return;
  if (event.request.method !== 'GET' || url.origin !== self.location.origin || !url.pathname.startsWith(PATH)) return;
  const isPage = url.pathname === PATH || url.pathname === `${PATH}index.html`;
  if (isPage && event.request.mode === 'navigate') event.respondWith(page(event, url));
  else if (!isPage) event.respondWith(part(event, url.origin + url.pathname));
});
