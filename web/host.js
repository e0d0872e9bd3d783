// What the browser does for the program: frames, facts, addresses, calls, texts kept on the device, files. The program
// reaches it as Module.host (client/platform and client/net) and is reached through the door given to `connect`.
import {createMirror} from '{{asset:mirror.js}}';

const SYSTEM_COLOURS = ['Canvas', 'CanvasText', 'LinkText', 'GrayText', 'ButtonFace', 'ButtonText', 'Highlight',
  'HighlightText'];
const FONT = 'system-ui, Inter, sans-serif';
// The part of each payment gateway that runs in the browser, loaded when a card is paid with.
const GATEWAYS = {sandbox: '{{asset:gateways/sandbox.js}}'};
// The texts in other languages than that of the program itself, fetched when they are wanted. en-XA is for tests.
const LANGUAGES = {'fr-CA': '{{asset:fr-CA.txt}}', 'en-XA': '{{asset:en-XA.txt}}'};
const LONGEST_TIMER = 2 ** 31 - 1;
const RESTORE_SECONDS = 3;  // after this long without WebGL the page goes on without the canvas

function keepLanguage(tag) {
  try {
    localStorage.setItem('language', tag);
  } catch {
    // It is chosen for this visit only.
  }
}

// The language of this visit: the one that the address asks for (?language=fr-CA), else the one chosen before, else the
// first of the browser's that there is.
export function chooseLanguage() {
  const url = new URL(location);
  let kept = url.searchParams.get('language');
  try {
    kept ||= localStorage.getItem('language');
  } catch {
    // A browser that keeps nothing.
  }
  if (url.searchParams.has('language')) {
    keepLanguage(kept);
    url.searchParams.delete('language');
    history.replaceState(history.state, '', url);
  }
  for (const tag of kept ? [kept] : navigator.languages) {
    if (LANGUAGES[tag]) return tag;
    const near = tag.slice(0, 2) === 'en' ? 'en' : Object.keys(LANGUAGES).find((known) => known.startsWith(tag.slice(0, 2)));
    if (near) return near;
  }
  return 'en';
}

// Its texts, which the page keeps for times without a network; nothing for English.
export async function fetchLanguage(tag) {
  const address = LANGUAGES[tag];
  let text = '';
  if (address) {
    const reply = await fetch(address);
    if (!reply.ok) throw new Error(address);
    if (window.caches) {
      const copy = reply.clone();
      caches.open(`certfolio-${document.documentElement.dataset.version}`).then((cache) => cache.put(address, copy)).catch(() => {});
    }
    text = await reply.text();
  }
  document.documentElement.lang = tag;
  return text;
}

const media = (query) => matchMedia(query);
const queries = {
  dark: media('(prefers-color-scheme: dark)'), more: media('(prefers-contrast: more)'),
  less: media('(prefers-contrast: less)'), forced: media('(forced-colors: active)'),
  still: media('(prefers-reduced-motion: reduce)'),
};

// The first letter says on which side a text begins.
const FROM_RIGHT = /^\P{L}*[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc\u{10800}-\u{10fff}\u{1e800}-\u{1efff}]/u;

// Answers with what measures the text and paints it into so many pixels.
function glyphPainter() {
  const canvas = document.createElement('canvas');
  const context = canvas.getContext('2d', {willReadFrequently: true});
  let current = '';
  return (weight, size, text = '', width = 1024, height = 512) => {
    if (width > canvas.width || height > canvas.height) {
      canvas.width = Math.max(width, canvas.width);
      canvas.height = Math.max(height, canvas.height);
      context.fillStyle = '#fff';
      context.textAlign = 'left';
      context.fontKerning = 'none';
      current = '';
    }
    const font = `${weight} ${size}px ${FONT}`;
    if (font !== current) context.font = current = font;
    context.direction = FROM_RIGHT.test(text) ? 'rtl' : 'ltr';
    return context;
  };
}

// Texts kept on this device, in the order of the calls.
function openTexts() {
  const opened = new Promise((resolve, reject) => {
    const request = indexedDB.open('certfolio', 1);
    request.onupgradeneeded = () => request.result.createObjectStore('texts');
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
    request.onblocked = () => reject(new Error('blocked'));
  });
  opened.catch(() => {});
  const run = async (mode, act) => {
    const store = (await opened).transaction('texts', mode, {durability: 'strict'});
    const request = act(store.objectStore('texts'));
    // Without waiting for the answer: the page may be gone by then.
    store.commit();
    return new Promise((resolve, reject) => {
      store.oncomplete = () => resolve(request.result);
      store.onabort = store.onerror = () => reject(store.error);
    });
  };
  return {
    save: (name, text) => run('readwrite', (store) => store.put(text, name)),
    load: (name) => run('readonly', (store) => store.get(name)),
    forget: (name) => run('readwrite', (store) => store.delete(name)),
  };
}

function colourNumber(probe, name) {
  probe.style.color = name;
  const [red, green, blue] = getComputedStyle(probe).color.match(/\d+/g).map(Number);
  return red * 65536 + green * 256 + blue;
}

export function createHost({canvas, root, regions, showTrouble, started}) {
  let door = null;
  let frames = 0;
  let armed = false;
  let timer = 0;
  let due = 0;
  let restoreTimer = 0;
  let pixels = [0, 0];
  let systemColours = null;
  let texts = null;
  let html = new URLSearchParams(location.search).get('ui') === 'html';
  const counts = {frames: 0, timers: 0};

  const requestFrames = (wanted) => {
    frames = Math.max(frames, wanted);
    if (armed || document.hidden) return;
    armed = true;
    requestAnimationFrame(onFrame);
  };

  function onFrame() {
    armed = false;
    if (!door || frames === 0) return;
    frames -= 1;
    counts.frames += 1;
    door.frame();
    if (frames > 0) requestFrames(frames);
  }

  // The other windows of this browser hear of each text that is saved or forgotten here.
  const windows = new BroadcastChannel('certfolio');
  windows.onmessage = ({data: [name, text]}) => door?.loaded(name, text);

  const mirror = createMirror(root, regions, () => requestFrames(2));

  function armTimer() {
    clearTimeout(timer);
    timer = 0;
    if (due === 0 || document.hidden) return;
    timer = setTimeout(() => {
      counts.timers += 1;
      timer = 0;
      if (Date.now() < due) return armTimer();
      due = 0;
      return door.wake();
    }, Math.min(Math.max(0, due - Date.now()), LONGEST_TIMER));
  }

  // ---- size

  function resized(width, height) {
    if (width === pixels[0] && height === pixels[1]) return;
    pixels = [width, height];
    canvas.width = width;
    canvas.height = height;
    requestFrames(1);
    // The new size clears the canvas: drawing in the same task keeps it from flashing.
    if (door && !document.hidden) onFrame();
  }

  // The browser knows the canvas' size in device pixels exactly (fractions of a zoomed pixel included), except where
  // the density is only emulated.
  function watchSize() {
    const observer = new ResizeObserver((entries) => {
      const exact = entries[0].devicePixelContentBoxSize;
      const [width, height] = computedSize();
      if (!exact) return resized(width, height);
      const {inlineSize, blockSize} = exact[0];
      const near = Math.abs(inlineSize - width) <= 1 && Math.abs(blockSize - height) <= 1;
      return near ? resized(inlineSize, blockSize) : resized(width, height);
    });
    try {
      observer.observe(canvas, {box: 'device-pixel-content-box'});
    } catch {
      observer.observe(canvas);
    }
    measureSize();
  }

  function computedSize() {
    const box = canvas.getBoundingClientRect();
    return [Math.round(box.width * devicePixelRatio), Math.round(box.height * devicePixelRatio)];
  }

  function measureSize() {
    resized(...computedSize());
  }

  // ---- listening

  function listen() {
    const redraw = () => requestFrames(2);
    for (const query of Object.values(queries)) {
      query.addEventListener('change', () => {
        systemColours = null;
        redraw();
      });
    }
    addEventListener('scroll', () => requestFrames(1), {passive: true});
    addEventListener('resize', () => {
      if (!html) measureSize();
      redraw();
    });
    addEventListener('focus', redraw);
    addEventListener('blur', redraw);
    addEventListener('popstate', () => door.address(address()));
    addEventListener('online', () => door.online(true));
    addEventListener('offline', () => door.online(false));
    addEventListener('pagehide', () => door.leave());
    document.addEventListener('visibilitychange', () => {
      if (document.hidden) {
        clearTimeout(timer);
        return door.leave();
      }
      armTimer();
      return redraw();
    });
    canvas.addEventListener('webglcontextlost', (event) => {
      event.preventDefault();
      door.context(false);
      restoreTimer = setTimeout(() => door.mode(true), RESTORE_SECONDS * 1000);
    });
    canvas.addEventListener('webglcontextrestored', () => {
      clearTimeout(restoreTimer);
      door.context(true);
    });
    if (navigator.serviceWorker) {
      navigator.serviceWorker.addEventListener('message', (event) => {
        if (event.data.version && event.data.version !== document.documentElement.dataset.version) door.updateReady();
      });
    }
  }

  const address = () => location.pathname + location.search + location.hash;

  // ---- the program's wishes

  const glyphContext = glyphPainter();

  const host = {
    requestFrames,
    glyphContext,
    showTrouble,
    apply: (words, bytes) => mirror.apply(words, bytes),

    // How many bytes of the text find room: whole words, else as many signs as do, but at least one.
    fitting(weight, size, text, width) {
      const context = glyphContext(weight, size, text);
      let end = 0;
      for (const granularity of ['word', 'grapheme']) {
        for (const {index, segment} of end ? [] : new Intl.Segmenter('en', {granularity}).segment(text)) {
          const next = index + segment.length;
          if (context.measureText(text.slice(0, next).trimEnd()).width > width) break;
          end = next;
        }
      }
      return new TextEncoder().encode(text.slice(0, end || 1)).length;
    },

    // The order of Fact in client/platform/host.cpp.
    facts(out) {
      const page = document.documentElement;
      const [focused, focusVisible, hovered, pressed, x, y] = mirror.facts();
      const forced = queries.forced.matches;
      if (forced && !systemColours) {
        const probe = document.getElementById('probe');
        systemColours = SYSTEM_COLOURS.map((name) => colourNumber(probe, name));
      }
      out.set([page.clientWidth, innerHeight, scrollY, devicePixelRatio, queries.dark.matches ? 1 : 0,
        queries.more.matches ? 1 : queries.less.matches ? 2 : 0, forced ? 1 : 0, queries.still.matches ? 1 : 0,
        navigator.onLine ? 1 : 0, document.hasFocus() ? 1 : 0, focused, focusVisible, hovered, pressed, x, y,
        Date.now(), pixels[0], pixels[1], ...(systemColours || [0xffffff, 0, 0xee, 0x6d6d6d, 0xefefef, 0, 0x3367d1, 0xffffff])]);
    },

    showMode(mode) {
      html = mode === 'html';
      document.documentElement.dataset.mode = mode;
      document.getElementById('page-style').media = html ? 'all' : 'print';
      document.getElementById('mirror-style').media = html ? 'not all' : 'screen';
      if (!html) measureSize();
    },

    wakeAt(milliseconds) {
      due = milliseconds;
      armTimer();
    },

    showAddress(target, replace) {
      if (target === address()) return;
      history[replace ? 'replaceState' : 'pushState'](null, '', target);
    },

    async copyText(text, subject) {
      let copied = true;
      try {
        await navigator.clipboard.writeText(text);
      } catch {
        copied = false;
      }
      door.copied(subject, copied);
    },

    saveFile(name, type, bytes) {
      const link = document.createElement('a');
      link.href = URL.createObjectURL(new Blob([bytes], {type}));
      link.download = name;
      link.click();
      setTimeout(() => URL.revokeObjectURL(link.href), 10000);
    },

    printPage: () => print(),

    async tokenise(gateway, card) {
      let answer = null;
      try {
        answer = await (await import(GATEWAYS[gateway])).tokenise(card);
      } catch {
        // The gateway's part could not be loaded: no answer.
      }
      const taken = answer && !answer.error;
      door.card(answer !== null, taken ? `${answer.token}\n${answer.brand}\n${answer.last_four}` : '');
    },

    async send(request, method, path, body, idempotencyKey, secondsMax) {
      const headers = {'Accept': 'application/json'};
      if (body) headers['Content-Type'] = 'application/json';
      if (idempotencyKey) headers['Idempotency-Key'] = idempotencyKey;
      let status = 0;
      let text = '';
      try {
        const reply = await fetch(path, {method, headers, body: body || undefined, cache: 'no-store',
          credentials: 'same-origin', redirect: 'error', signal: AbortSignal.timeout(secondsMax * 1000)});
        text = await reply.text();
        status = reply.status;
      } catch {
        status = 0;
      }
      door.reply(request, status, status ? text : '');
    },

    saveText(name, text) {
      texts ||= openTexts();
      texts.save(name, text).then(() => door.saved(name, true), () => door.saved(name, false));
      windows.postMessage([name, text]);
    },
    loadText(name) {
      const [kind, tag] = name.split('/');
      if (tag) {
        return fetchLanguage(tag).then((text) => {
          keepLanguage(tag);
          door.loaded(kind, text);
        }, () => {});
      }
      texts ||= openTexts();
      return texts.load(name).then((text) => door.loaded(name, text ?? null), () => door.loaded(name, null));
    },
    forgetText(name) {
      texts ||= openTexts();
      texts.forget(name).catch(() => {});
      windows.postMessage([name, null]);
    },

    // The program is there. It is started once, in the mode that was asked for.
    connect(opened) {
      door = opened;
      document.documentElement.dataset.program = 'running';
      started();
      listen();
      door.mode(html);
      door.start(address(), location.origin, -new Date().getTimezoneOffset(), navigator.onLine);
      if (host.language) door.loaded('language', host.language);
      mirror.connect((kind, id, details) => door.event(kind, id, details.checked || false, details.start || 0,
        details.end || 0, details.text || '', details.name || ''));
      watchSize();
    },

    // For tests: how many frames were drawn and how many timers came due.
    counts,
  };
  return host;
}
