// What no tool for pages knows of the mirror: whether each element lies where the program has drawn it, can be
// reached, is named, and is a field that a password manager sees.

// For a page before its program: keeps what the program says of each element, as it hands it over (the numbers are
// those of client/mirror/operations.hpp).
export function recordPlaces() {
  const OP = {create: 1, remove: 2, children: 3, state: 4, text: 5, rect: 6, focus: 7, announce: 8, height: 9,
    title: 10, reset: 11};
  const FIXED = 1 << 13;
  const places = new Map();  // id -> {parent, fixed, rects}, rectangles as seen from the parent's
  const read = (words) => {
    const floats = new Float32Array(words.buffer, words.byteOffset, words.length);
    let at = 0;
    const skipText = () => { at += 1 + ((words[at] + 3) >> 2); };
    while (at < words.length) {
      const head = words[at++];
      const op = head & 255;
      if (op === OP.create) {
        const parent = places.get(words[at])?.parent;
        places.set(words[at++], {parent, fixed: false, rects: []});
        skipText();
      } else if (op === OP.remove) {
        places.delete(words[at++]);
      } else if (op === OP.children) {
        const parent = words[at];
        for (const id of words.subarray(at + 2, at + 2 + words[at + 1])) places.get(id).parent = parent;
        at += 2 + words[at + 1];
      } else if (op === OP.state) {
        places.get(words[at]).fixed = (words[at + 1] & FIXED) !== 0;
        at += 3;
      } else if (op === OP.text) {
        at += 1;
        skipText();
      } else if (op === OP.rect) {
        places.get(words[at]).rects[(head >> 8) & 255] = [...floats.slice(at + 1, at + 5)];
        at += 5;
      } else if (op === OP.focus || op === OP.height) {
        at += 1;
      } else if (op === OP.announce || op === OP.title) {
        skipText();
      } else {
        places.clear();
      }
    }
  };
  window.recordedPlaces = places;
  let module;
  Object.defineProperty(window, 'Module', {configurable: true, get: () => module, set(value) {
    const {apply} = value.host;
    value.host.apply = (words, bytes) => {
      read(words);
      apply(words, bytes);
    };
    module = value;
  }});
}

// Runs in the page; the window has to be as high as the page.
function findFaults() {
  const OVERLAP_LEAST = 0.95;
  const TARGET_LEAST = 24;
  const CONTROL_LEAST = 40;
  const root = document.getElementById('mirror');
  const faults = [];
  const describe = (element) => `${element.tagName.toLowerCase()} #${element.id || element.dataset.n} ` +
    `"${(element.getAttribute('aria-label') || element.textContent || '').slice(0, 40)}"`;
  const isSeen = (rect) => rect && rect[2] > 0 && rect[3] > 0;

  // Where the program has drawn it, in the window.
  const originOf = (id) => {
    const place = window.recordedPlaces.get(id);
    if (!place) return [0, -scrollY];
    const [x, y] = place.fixed ? [0, 0] : originOf(place.parent);
    const [left, top] = isSeen(place.rects[0]) ? place.rects[0] : [0, 0];
    return [x + left, y + top];
  };
  const drawnAt = (place, slot) => {
    const [x, y] = place.fixed ? [0, 0] : originOf(place.parent);
    const [left, top, width, height] = place.rects[slot];
    return [x + left, y + top, width, height];
  };
  const overlap = ([x, y, width, height], rect) => {
    const shared = Math.max(0, Math.min(x + width, rect.right) - Math.max(x, rect.left)) *
      Math.max(0, Math.min(y + height, rect.bottom) - Math.max(y, rect.top));
    return shared / (width * height + rect.width * rect.height - shared);
  };
  let compared = 0;
  for (const [id, place] of window.recordedPlaces) {
    const element = root.querySelector(`[data-n="${id}"]`);
    if (!element) {
      faults.push(`node ${id} is not on the page`);
      continue;
    }
    const parts = [element.querySelector(':scope > .c') || element, element.querySelector(':scope > .l'),
      element.querySelector(':scope > .h'), element.querySelector(':scope > .e')];
    for (const [slot, part] of parts.entries()) {
      if (!part || !isSeen(place.rects[slot])) continue;
      compared += 1;
      const share = overlap(drawnAt(place, slot), part.getBoundingClientRect());
      if (share < OVERLAP_LEAST) faults.push(`${describe(part)} covers ${share.toFixed(2)} of where it is drawn`);
    }
  }
  if (compared === 0) faults.push('nothing could be compared');

  // What people act on: unless a dialog keeps them from it.
  const active = [...root.querySelectorAll('a[href],button,input,select,textarea')]
    .filter((element) => !element.closest('[inert]') && !element.disabled);
  for (const element of active) {
    const rect = element.getBoundingClientRect();
    const isField = element.matches('select,textarea,input:not([type=checkbox],[type=radio],[type=file])');
    const least = isField || element.dataset.look === 'primary' ? CONTROL_LEAST : TARGET_LEAST;
    if (rect.height < least || rect.width < TARGET_LEAST)
      faults.push(`${describe(element)} is only ${rect.width} by ${rect.height}`);
    const hit = document.elementFromPoint(rect.x + rect.width / 2, rect.y + rect.height / 2);
    // A message lies over the page for a while and makes room for what is in use (focus.test.mjs).
    const own = hit && (hit.closest('#toast') || element.contains(hit) || [...element.labels || []].some((label) => label.contains(hit)));
    if (!own) faults.push(`${describe(element)} lies under ${hit ? describe(hit) : 'nothing'}`);
  }

  // What password managers ask of a field before they fill it.
  for (const field of active.filter((element) => element.matches('input:not([type=file]),select,textarea'))) {
    const rect = field.getBoundingClientRect();
    const {scrollWidth, scrollHeight} = document.documentElement;
    if (rect.width < 10 || rect.height < 10) faults.push(`${describe(field)} is too small to be filled`);
    if (rect.left + scrollX < 0 || rect.right + scrollX > scrollWidth || rect.top + scrollY < 0 ||
        rect.bottom + scrollY > scrollHeight) faults.push(`${describe(field)} lies outside the page`);
    for (let element = field; element; element = element.parentElement) {
      const style = getComputedStyle(element);
      if (style.display === 'none' || style.visibility !== 'visible' || Number(style.opacity) < 0.1 ||
          style.clipPath !== 'none') faults.push(`${describe(field)} is hidden by ${describe(element)}`);
    }
    if (field.autocomplete && !field.form) faults.push(`${describe(field)} is in no form`);
  }
  return faults;
}

const valueOf = (property) => property?.value ?? '';
const NAMED = ['button', 'link', 'textbox', 'checkbox', 'radio', 'combobox', 'searchbox', 'Date', 'spinbutton', 'dialog',
  'radiogroup', 'form', 'navigation', 'complementary', 'region', 'table', 'heading', 'progressbar'];

// What assistive technology is told, in reading order, through Chromium's own tree.
export async function told(page) {
  const session = await page.context().newCDPSession(page);
  const {nodes} = await session.send('Accessibility.getFullAXTree');
  await session.detach();
  const byId = new Map(nodes.map((node) => [node.nodeId, node]));
  const inOrder = (node) => [node, ...(node.childIds || []).flatMap((id) => inOrder(byId.get(id)))];
  return inOrder(nodes[0]).filter(({ignored}) => !ignored)
    .map(({role, name, properties = []}) => ({role: valueOf(role), name: valueOf(name).trim(),
      level: valueOf(properties.find((property) => property.name === 'level')?.value)}));
}

// Names, headings in order, landmarks.
async function findFaultsForReaders(page) {
  const nodes = await told(page);
  const faults = nodes.filter(({role, name}) => NAMED.includes(role) && name === '').map(({role}) => `a ${role} has no name`);
  const levels = nodes.filter(({role}) => role === 'heading').map(({level}) => level);
  levels.forEach((level, i) => {
    if (i > 0 && level > levels[i - 1] + 1) faults.push(`headings jump from ${levels[i - 1]} to ${level}`);
  });
  const count = (wanted) => nodes.filter(({role}) => role === wanted).length;
  // Beside a dialog everything is inert.
  if (count('dialog') > 0) return faults;
  if (levels[0] !== 1 || levels.filter((level) => level === 1).length !== 1)
    faults.push(`the headings are not one page's: ${levels}`);
  for (const role of ['banner', 'main', 'contentinfo'])
    if (count(role) !== 1) faults.push(`there are ${count(role)} landmarks "${role}"`);
  return faults;
}

// One sentence for each fault of the page in its present state.
export async function faultsOf(page) {
  return [...await page.evaluate(findFaults), ...await findFaultsForReaders(page)];
}
