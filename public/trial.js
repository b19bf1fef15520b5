// A worker that is thrown away: here a copy from outside is opened first, with the app's own module, where nothing is kept and nobody
// waits. The page (start.js) sends the compiled module, then a copy at a time; it ends the worker.
// Asked for from within, as every engine loads it: Firefox waits for ever for what a worker's script names at its head.
const app = import('./{{app}}');

// A trap ends nothing but this worker.
addEventListener('error', (event) => {
  event.preventDefault();
  postMessage(1);
});
addEventListener('message', ({ data }) => app.then((own) => own.default({ module_or_path: data })).catch(() => postMessage(1)), { once: true });
