// Starts the page: the mirror listens to the page's first HTML at once, the program comes after the first paint, and
// if it does not come, the page says so.
import {chooseLanguage, createHost, fetchLanguage} from '{{asset:host.js}}';

const PATIENCE_SECONDS = 20;
const byId = (id) => document.getElementById(id);

const language = chooseLanguage();
const texts = fetchLanguage(language).catch(() => '');

function showTrouble(detail) {
  byId('trouble-detail').textContent = detail;
  byId('trouble').hidden = false;
}

// Answers with a function that starts what is loaded here.
function loadProgram() {
  const fail = (detail) => {
    clearTimeout(patience);
    if (byId('trouble').hidden) showTrouble(detail);
  };
  const patience = setTimeout(() => fail('The program did not arrive in time.'), PATIENCE_SECONDS * 1000);
  const host = createHost({canvas: byId('canvas'), root: byId('mirror'),
    regions: [byId('live-polite'), byId('live-assertive')], showTrouble,
    started() {
      clearTimeout(patience);
      byId('trouble').hidden = true;
    }});
  // A program that gives up does it in the middle of a call from the page.
  const stopped = ({error, reason = error}) => {
    if (window.WebAssembly && reason instanceof WebAssembly.RuntimeError) fail('The program stopped.');
  };
  addEventListener('error', stopped);
  addEventListener('unhandledrejection', stopped);
  return async () => {
    if (!window.WebAssembly) return fail('This browser has no WebAssembly.');
    try {
      window.Module = {host, wasm: await WebAssembly.compileStreaming(fetch('{{asset:app.wasm}}'))};
    } catch (reason) {
      return fail(String(reason));
    }
    host.language = await texts;
    const script = document.createElement('script');
    script.src = '{{asset:app.js}}';
    script.onerror = () => fail('The program could not be loaded.');
    return document.head.append(script);
  };
}

function watchForUpdates() {
  if (!navigator.serviceWorker || !isSecureContext) return;
  navigator.serviceWorker.register('/sw.js').catch(() => {});
}

// The first step of an enrolment can be filled in before the program has come, which takes it over. What stands in the
// page is English.
if (language !== 'en') byId('mirror').replaceChildren();
else if (location.pathname === '/enrol') byId('mirror').replaceChildren(byId('first-step').content);

byId('reload').addEventListener('click', () => location.reload());
const start = loadProgram();
// Two frames: the first paint is on the screen before the program takes the processor.
requestAnimationFrame(() => requestAnimationFrame(() => {
  start();
  if (document.readyState === 'complete') watchForUpdates();
  else addEventListener('load', watchForUpdates);
}));
