// Starts the page: the mirror listens to the page's first HTML at once, the program comes after the first paint, and
// if it does not come, the page says so.
import {createHost} from '{{asset:host.js}}';

const PATIENCE_SECONDS = 20;
const byId = (id) => document.getElementById(id);

function showTrouble(detail) {
  byId('trouble-detail').textContent = detail;
  byId('trouble').hidden = false;
}

function loadProgram() {
  const host = createHost({canvas: byId('canvas'), root: byId('mirror'),
    regions: [byId('live-polite'), byId('live-assertive')], showTrouble});
  const fail = (detail) => {
    if (!window.WebAssembly) showTrouble('This browser has no WebAssembly.');
    else showTrouble(detail);
  };
  const patience = setTimeout(() => fail('The program did not arrive in time.'), PATIENCE_SECONDS * 1000);
  window.Module = {
    host,
    locateFile: (name) => (name === 'app.wasm' ? '{{asset:app.wasm}}' : name),
    onRuntimeInitialized() {
      clearTimeout(patience);
      byId('trouble').hidden = true;
    },
    onAbort(reason) {
      clearTimeout(patience);
      if (byId('trouble').hidden) fail(String(reason || 'The program stopped.'));
    },
  };
  return () => {
    const script = document.createElement('script');
    script.src = '{{asset:app.js}}';
    script.onerror = () => fail('The program could not be loaded.');
    document.head.append(script);
  };
}

function watchForUpdates() {
  if (!navigator.serviceWorker || !isSecureContext) return;
  navigator.serviceWorker.register('/sw.js').catch(() => {});
}

// The first step of an enrolment can be filled in before the program has come, which takes it over.
if (location.pathname === '/enrol') byId('mirror').replaceChildren(byId('first-step').content);

byId('reload').addEventListener('click', () => location.reload());
const start = loadProgram();
// Two frames: the first paint is on the screen before the program takes the processor.
requestAnimationFrame(() => requestAnimationFrame(() => {
  start();
  if (document.readyState === 'complete') watchForUpdates();
  else addEventListener('load', watchForUpdates);
}));
