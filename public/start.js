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

// The words of each language by part: `words-ja` those of the first page, `later-ja` the rest.
const WORDS = JSON.parse('{{words}}');

async function words(name) {
  const answer = await fetch(WORDS[name]);
  if (!answer.ok) throw new Error(`${WORDS[name]}: ${answer.status}`);
  return new Uint8Array(await answer.arrayBuffer());
}

// The style of the pages behind the first one.
function style() {
  return new Promise((resolve, reject) => {
    const sheet = document.createElement('link');
    sheet.rel = 'stylesheet';
    sheet.href = '{{later_sheet}}';
    sheet.onload = () => resolve();
    sheet.onerror = () => {
      sheet.remove();
      reject(new Error(sheet.href));
    };
    document.head.append(sheet);
  });
}

// ---- what comes from outside is opened first in a worker of its own, which is thrown away (trial.js)

const START_MS = 20_000;
const TRIAL_MS = 10_000;
const ALL_MS = 30_000;
const BROKEN = 1;
const TOO_SLOW = 3;
const NO_WORKER = 4;

function heardFrom(worker, patience) {
  return new Promise((hear) => {
    const timer = setTimeout(hear, patience, TOO_SLOW);
    const end = (answer) => { clearTimeout(timer); hear(answer); };
    worker.onmessage = ({ data }) => end(data);
    worker.onerror = (event) => { event.preventDefault(); end(BROKEN); };
  });
}

async function freshWorker(module) {
  const worker = new Worker('{{trial}}', { type: 'module' });
  worker.postMessage(module);
  if (await heardFrom(worker, START_MS) === true) return worker;
  worker.terminate();
  throw new Error('no worker');
}

// Gives back an answer for each copy; one that did not come through takes its worker with it.
function tryIn(module) {
  return async (copies) => {
    const end = performance.now() + ALL_MS;
    const answers = [];
    let worker;
    try {
      for (const copy of copies) {
        if (performance.now() > end) break;
        worker = worker || await freshWorker(module);
        worker.postMessage(copy);
        const answer = await heardFrom(worker, TRIAL_MS);
        answers.push(answer);
        if (answer !== 0) {
          worker.terminate();
          worker = null;
        }
      }
    } catch (error) {
      while (answers.length < copies.length) answers.push(NO_WORKER);
    }
    if (worker) worker.terminate();
    while (answers.length < copies.length) answers.push(TOO_SLOW);
    return Uint8Array.from(answers);
  };
}

// ---- start

async function whenParsed() {
  if (document.readyState === 'loading') {
    await new Promise((resolve) => document.addEventListener('DOMContentLoaded', resolve, { once: true }));
  }
}

async function load() {
  const parts = [import('./{{app}}'), compiled('{{wasm}}'), words(`words-${window.kyosoLang}`), whenParsed()];
  const [app, module, firstWords] = await Promise.all(parts);
  if (app.build !== BUILD || buildOf(module) !== BUILD) {
    throw new Error(`parts of several releases: ${BUILD}, ${app.build}, ${buildOf(module)}`);
  }
  return { app, module, firstWords };
}

try {
  const { app, module, firstWords } = await load();
  document.getElementById('app').replaceChildren();
  window.kyosoTry = tryIn(module);
  window.kyosoFirstWords = firstWords;
  window.kyosoWords = words;
  window.kyosoStyle = style;
  try {
    await app.default({ module_or_path: module });
  } catch (error) {
    window.kyosoCrash(String(error.stack || error));
  }
} catch (error) {
  window.kyosoRepair(String(error));
}
