// A worker that is thrown away: here a copy from outside is opened first, with the app's own module, where nothing is kept and nobody
// waits. The page (start.js) sends the compiled module, then a copy at a time; it ends the worker.
import run from './{{app}}';

// A trap ends nothing but this worker.
addEventListener('error', (event) => {
  event.preventDefault();
  postMessage(1);
});
addEventListener('message', ({ data }) => run({ module_or_path: data }).catch(() => postMessage(1)), { once: true });
