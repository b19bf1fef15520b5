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

// Not the streaming way: it refuses hosts that give wasm a wrong type.
async function instantiated(bytes, imports) {
  return WebAssembly.instantiate(await bytes, imports);
}
