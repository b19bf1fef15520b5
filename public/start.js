// Loads the app's module and runs it, if every part is of the same release. Runs only in browsers that can run the app.
const BUILD = '{{build}}';

// The build id stands in a section of the module, so it is known before a line of the app has run.
function buildOf(module) {
  const [section] = WebAssembly.Module.customSections(module, 'kyoso-build');
  return section ? new TextDecoder().decode(section) : 'none';
}

async function compiled(address) {
  const answer = await fetch(address);
  if (!answer.ok) throw new Error(`${address}: ${answer.status}`);
  // Some hosts give wasm a wrong type, which the streaming way refuses.
  const streams = WebAssembly.compileStreaming && answer.headers.get('Content-Type') === 'application/wasm';
  return streams ? WebAssembly.compileStreaming(answer) : WebAssembly.compile(await answer.arrayBuffer());
}

async function whenParsed() {
  if (document.readyState === 'loading') {
    await new Promise((resolve) => document.addEventListener('DOMContentLoaded', resolve, { once: true }));
  }
}

async function load() {
  const [app, module] = await Promise.all([import('./{{app}}'), compiled('{{wasm}}'), whenParsed()]);
  if (app.build !== BUILD || buildOf(module) !== BUILD) {
    throw new Error(`parts of several releases: ${BUILD}, ${app.build}, ${buildOf(module)}`);
  }
  return { app, module };
}

try {
  const { app, module } = await load();
  document.getElementById('app').replaceChildren();
  try {
    await app.default({ module_or_path: module });
  } catch (error) {
    window.kyosoCrash(String(error.stack || error));
  }
} catch (error) {
  window.kyosoRepair(String(error));
}
