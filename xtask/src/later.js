// How a part of the app that is loaded later comes here. A part that never comes must end in words on the page, not in waiting
// for ever.
const PATIENCE_MS = 20_000;

async function fetched(address) {
  const patience = new AbortController();
  const timer = setTimeout(() => patience.abort(), PATIENCE_MS);
  try {
    const answer = await fetch(address, { signal: patience.signal });
    if (!answer.ok) throw new Error(`${address}: ${answer.status}`);
    return await answer.arrayBuffer();
  } finally {
    clearTimeout(timer);
  }
}

// The part comes packed: it lies on the device at a third of its size, and hosts that pack nothing send it so. The app unpacks
// it; a part that is damaged is no module, and the page says so.
async function instantiated(bytes, imports) {
  return WebAssembly.instantiate(unpacked(new Uint8Array(await bytes)), imports);
}
