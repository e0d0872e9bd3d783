// The mirror: the real elements that lie over the canvas, transparent by colour (or are the page itself where there
// is no canvas). It applies the operations of client/mirror/operations.hpp in place and reports what people do as the
// events of client/mirror/event.hpp. It knows no rule, and no state but the browser's own.

const OP = {create: 1, remove: 2, children: 3, state: 4, text: 5, rect: 6, focus: 7, announce: 8, height: 9, title: 10,
  reset: 11};
const EVENT = {activate: 1, text: 2, choose: 3, toggle: 4, focus: 5, blur: 6, submit: 7, escape: 8, file: 9,
  complete: 10};
const ROLE = {form: 6, group: 8, radioGroup: 9, listItem: 11, columnHeader: 14, rowHeader: 15, cell: 16, dialog: 17,
  heading: 32, text: 33, label: 34, button: 35, link: 36, textField: 37, textArea: 38, select: 39, checkbox: 40,
  radio: 41, fileField: 42, image: 43, progress: 44};
const STATE = {disabled: 1 << 0, readonly: 1 << 1, required: 1 << 2, invalid: 1 << 3, checked: 1 << 4, mixed: 1 << 5,
  expandable: 1 << 6, expanded: 1 << 7, selected: 1 << 8, busy: 1 << 9, current: 1 << 10, hasPopup: 1 << 11,
  hiddenLabel: 1 << 12, fixed: 1 << 13, secret: 1 << 14, modal: 1 << 15, submit: 1 << 16, pressed: 1 << 17,
  sortedUp: 1 << 18, sortedDown: 1 << 19, multiple: 1 << 20, skipped: 1 << 21};
const SLOT = {key: 0, label: 1, value: 2, hint: 3, error: 4, autocomplete: 5, inputType: 6, inputMode: 7, href: 8,
  options: 9, minimum: 10, maximum: 11, enterKey: 12};
const LOOKS = ['', 'card', 'row', 'columns', 'primary', 'quiet', 'danger', 'muted', 'small', 'strong', 'number', 'note',
  'success', 'warning', 'chip', 'segment', 'choices', 'steps', 'total', 'bar'];
// Tag and fixed attributes of each container; the same as container_shape in client/mirror/dump_html.cpp.
const CONTAINERS = {
  1: ['header'], 2: ['nav'], 3: ['main'], 4: ['aside'], 5: ['footer'], 6: ['form', {novalidate: '', autocomplete: 'on'}],
  7: ['section'], 8: ['div'], 9: ['div', {role: 'radiogroup'}], 10: ['ul', {role: 'list'}],
  11: ['li', {role: 'listitem'}], 12: ['table', {role: 'table'}], 13: ['tr', {role: 'row'}],
  14: ['th', {role: 'columnheader', scope: 'col'}], 15: ['th', {role: 'rowheader', scope: 'row'}],
  16: ['td', {role: 'cell'}], 17: ['div', {role: 'dialog', tabindex: '-1'}],
  18: ['div', {role: 'alert', tabindex: '-1', 'aria-live': 'off'}], 19: ['figure'],
};
const FOCUSABLE = 'a[href],button,input,select,textarea,[tabindex]';

const isContainer = (role) => role < 32;
const isField = (role) => role >= ROLE.textField && role <= ROLE.fileField;
const isEditable = (role) => role === ROLE.textField || role === ROLE.textArea;
const isBox = (role) => role === ROLE.checkbox || role === ROLE.radio;
// A group of radios says what is wrong with the choice as a field does.
const isDescribed = (role) => isField(role) || role === ROLE.radioGroup;
const isInteractive = (role) => role >= ROLE.button && role <= ROLE.fileField;
// Containers whose label is text before their children rather than a name.
const showsLabel = (role) => role === ROLE.listItem || (role >= ROLE.columnHeader && role <= ROLE.cell);

function setAttribute(element, name, value) {
  if (value === null || value === '') {
    if (element.hasAttribute(name)) element.removeAttribute(name);
  } else if (element.getAttribute(name) !== value) {
    element.setAttribute(name, value);
  }
}

function setText(element, text) {
  if (element.textContent !== text) element.textContent = text;
}

function setBox(element, x, y, width, height) {
  const style = element.style;
  const place = [x, y, width, height].map((number) => `${Math.round(number * 100) / 100}px`);
  ['left', 'top', 'width', 'height'].forEach((name, i) => {
    if (style[name] !== place[i]) style[name] = place[i];
  });
}

// root: the element that holds the mirror; regions: the polite and the assertive live region;
// wake: called when the program has something to look at.
export function createMirror(root, regions, wake) {
  const records = new Map();
  const decoder = new TextDecoder();
  let post = null;  // (kind, id, details): the program's door, once it is there
  let live = false;  // the program has described its first page
  const kept = new Map();  // key -> what was typed or chosen before that
  const pressed = new Set();  // the buttons pressed before that
  let touched = new Set();  // records to place and describe at the end of the batch
  let wantedFocus = 0;
  let applying = false;
  const pointer = {x: -1, y: -1, hovered: 0, pressed: 0};

  const idOf = (node) => {
    const holder = node instanceof Element ? node.closest('[data-n]') : null;
    return holder && root.contains(holder) ? Number(holder.dataset.n) : 0;
  };
  const recordOf = (node) => records.get(idOf(node));
  const send = (kind, id, details = {}) => {
    if (!live) return;
    post(kind, id, details);
    wake();
  };

  // ---- building

  function build(record) {
    const {role} = record;
    let element;
    if (isContainer(role)) {
      const [tag, attributes] = CONTAINERS[role] || ['div'];
      element = document.createElement(tag);
      for (const name in attributes) element.setAttribute(name, attributes[name]);
      if (record.key) element.id = record.key;
    } else if (isField(role)) {
      element = document.createElement('div');
      element.className = isBox(role) ? 'f k' : 'f';
      const tag = role === ROLE.textArea ? 'textarea' : role === ROLE.select ? 'select' : 'input';
      const control = document.createElement(tag);
      control.className = 'c';
      control.id = record.key;
      control.name = record.key;
      const type = {[ROLE.checkbox]: 'checkbox', [ROLE.radio]: 'radio', [ROLE.fileField]: 'file',
        [ROLE.textField]: 'text'}[role];
      if (type) control.type = type;
      element.append(control);
    } else {
      const tag = role === ROLE.heading ? `h${record.level || 2}`
        : {[ROLE.label]: 'label', [ROLE.button]: 'button', [ROLE.link]: 'a', [ROLE.image]: 'div',
          [ROLE.progress]: 'div'}[role] || 'p';
      element = document.createElement(tag);
      if (record.key) element.id = record.key;
      if (role === ROLE.button) element.type = 'button';
      if (role === ROLE.image) element.setAttribute('role', 'img');
      if (role === ROLE.progress) element.setAttribute('role', 'progressbar');
      if (role === ROLE.heading && record.level === 1) element.tabIndex = -1;
    }
    element.dataset.n = record.id;
    return element;
  }

  // The element that the page's first HTML already has for this node, if it is of the same kind.
  function adopt(record, fresh) {
    const found = root.querySelector(`[data-n="${record.id}"]`);
    if (!found || found.tagName !== fresh.tagName) return fresh;
    if (isField(record.role)) {
      const control = found.querySelector('.c');
      const wanted = fresh.querySelector('.c');
      if (!control || control.tagName !== wanted.tagName) return fresh;
    }
    return found;
  }

  function create(id, role, level, look, key) {
    const old = records.get(id);
    const record = {id, role, level, look: 0, bits: 0, key, texts: [], rects: [], composing: false};
    record.element = old ? build(record) : adopt(record, build(record));
    if (isField(role)) {
      record.control = record.element.querySelector('.c');
      // Names, addresses and numbers are no words of a dictionary.
      record.control.spellcheck = false;
      record.parts = {l: record.element.querySelector('.l'), h: record.element.querySelector('.h'),
        e: record.element.querySelector('.e')};
    } else {
      const part = (name) => isContainer(role) ? record.element.querySelector(`:scope > .${name}`) : null;
      record.parts = {t: part('t'), h: part('h'), e: part('e')};
    }
    if (old) old.element.replaceWith(record.element);
    records.set(id, record);
    setLook(record, look);
    touched.add(record);
  }

  function setLook(record, look) {
    record.look = look;
    setAttribute(record.element, 'data-look', LOOKS[look] || '');
  }

  // The small texts of a field, and the own text of a cell, exist only while they say something.
  function setPart(record, name, tag, text) {
    let part = record.parts[name];
    if (text === '') {
      if (part) part.remove();
      record.parts[name] = null;
      return;
    }
    if (!part) {
      part = document.createElement(tag);
      part.className = name;
      record.parts[name] = part;
      if (name === 'l') part.htmlFor = record.key;
      if (name === 'h') part.id = `${record.key}-hint`;
      if (name === 'e') part.id = `${record.key}-error`;
      const order = ['t', 'l', 'h', 'e'];
      const before = order.slice(0, order.indexOf(name)).map((other) => record.parts[other]).filter(Boolean).pop();
      record.element.insertBefore(part, before ? before.nextSibling : record.element.firstChild);
    }
    setText(part, text);
  }

  // ---- facts

  function setFact(record, slot, text) {
    record.texts[slot] = text;
    touched.add(record);
    const {element, role, control} = record;
    if (slot === SLOT.value) return setValue(record, text);
    if (slot === SLOT.label) return setLabel(record);
    if (isDescribed(role) && slot === SLOT.hint) return setPart(record, 'h', 'p', text);
    if (isDescribed(role) && slot === SLOT.error) return setPart(record, 'e', 'p', text);
    if (isField(role)) {
      if (slot === SLOT.enterKey) setAttribute(control, 'data-enter', text);
      if (slot === SLOT.autocomplete) setAttribute(control, 'autocomplete', text);
      if (slot === SLOT.inputType && control.type !== (text || 'text')) control.type = text || 'text';
      if (slot === SLOT.inputMode) {
        setAttribute(control, 'inputmode', text);
        setAttribute(control, 'autocapitalize', text === 'email' || text === 'url' ? 'none' : '');
      }
      if (slot === SLOT.minimum) setAttribute(control, 'min', text);
      if (slot === SLOT.maximum) setAttribute(control, 'max', text);
      if (slot === SLOT.options) role === ROLE.select ? setOptions(record, text) : setAttribute(control, 'accept', text);
    } else {
      if (slot === SLOT.hint) setAttribute(element, 'aria-description', text);
      if (slot === SLOT.href) setAttribute(element, role === ROLE.label ? 'for' : 'href', text);
      if (slot === SLOT.maximum) setAttribute(element, 'aria-valuemax', text);
    }
  }

  function setLabel(record) {
    const {element, role, control} = record;
    const text = record.texts[SLOT.label] || '';
    if (isField(role)) {
      const hidden = (record.bits & STATE.hiddenLabel) !== 0;
      setAttribute(control, 'aria-label', hidden ? text : '');
      setPart(record, 'l', 'label', hidden ? '' : text);
    } else if (showsLabel(role)) {
      setPart(record, 't', 'span', text);
    } else if (isContainer(role) || role === ROLE.image || role === ROLE.progress) {
      setAttribute(element, 'aria-label', text);
      if (role === ROLE.group) setAttribute(element, 'role', text ? 'group' : '');
    } else {
      setText(element, text);
    }
  }

  function setOptions(record, text) {
    const {control} = record;
    const chosen = control.value;
    const wanted = text === '' ? [] : text.split('\n').map((line) => {
      const tab = line.indexOf('\t');
      return tab < 0 ? [line, line] : [line.slice(0, tab), line.slice(tab + 1)];
    });
    wanted.forEach(([value, label], i) => {
      const option = control.options[i] || control.appendChild(document.createElement('option'));
      // Without the attribute an empty value would be the label.
      if (option.getAttribute('value') !== value) option.setAttribute('value', value);
      setText(option, label);
    });
    while (control.options.length > wanted.length) control.lastElementChild.remove();
    // The choice stays, though its place in the list may be another.
    if (control.value !== chosen && wanted.some(([value]) => value === chosen)) control.value = chosen;
  }

  // The program's value for a control. What is being composed is left alone: the event at its end tells the program,
  // which then says what it thinks of the whole.
  function setValue(record, text) {
    const {role, control, element} = record;
    if (role === ROLE.progress) return setAttribute(element, 'aria-valuenow', text);
    if (!control || role === ROLE.fileField) return undefined;
    if (role === ROLE.radio) return setAttribute(control, 'value', text);
    if (record.composing || kept.has(record.key) || control.value === text) return undefined;
    if (role === ROLE.textField && document.activeElement === control && control.selectionStart !== null) {
      // Keeps the caret at the same distance from the end, where people type.
      const fromEnd = control.value.length - control.selectionEnd;
      control.value = text;
      const caret = Math.max(0, text.length - fromEnd);
      control.setSelectionRange(caret, caret);
      return undefined;
    }
    control.value = text;
    return undefined;
  }

  function setState(record, bits, charactersMax) {
    const before = record.bits;
    record.bits = bits;
    touched.add(record);
    const {element, control, role} = record;
    const on = (bit) => (bits & bit) !== 0;
    const target = control || element;
    if ('disabled' in target && target.disabled !== on(STATE.disabled)) target.disabled = on(STATE.disabled);
    if (isDescribed(role)) {
      setAttribute(target, 'aria-required', on(STATE.required) ? 'true' : '');
      setAttribute(target, 'aria-invalid', on(STATE.invalid) ? 'true' : '');
    }
    if (control) {
      if ('readOnly' in control && control.readOnly !== on(STATE.readonly)) control.readOnly = on(STATE.readonly);
      setAttribute(control, 'maxlength', charactersMax > 0 ? String(charactersMax) : '');
      if (isBox(role) && !kept.has(record.key)) {
        if (control.checked !== on(STATE.checked)) control.checked = on(STATE.checked);
        if (control.indeterminate !== on(STATE.mixed)) control.indeterminate = on(STATE.mixed);
      }
      if (role === ROLE.fileField) control.multiple = on(STATE.multiple);
    }
    setAttribute(target, 'aria-expanded', on(STATE.expandable) ? String(on(STATE.expanded)) : '');
    setAttribute(target, 'aria-busy', on(STATE.busy) ? 'true' : '');
    setAttribute(target, 'aria-haspopup', on(STATE.hasPopup) ? 'dialog' : '');
    setAttribute(target, 'aria-selected', on(STATE.selected) ? 'true' : '');
    setAttribute(target, 'aria-current', on(STATE.current) ? (role === ROLE.link ? 'page' : 'step') : '');
    setAttribute(target, 'aria-sort', on(STATE.sortedUp) ? 'ascending' : on(STATE.sortedDown) ? 'descending' : '');
    setAttribute(element, 'aria-modal', on(STATE.modal) ? 'true' : '');
    setAttribute(element, 'data-fixed', on(STATE.fixed) ? 'yes' : '');
    if (role === ROLE.button) {
      const type = on(STATE.submit) ? 'submit' : 'button';
      if (element.type !== type) element.type = type;
      setAttribute(element, 'tabindex', on(STATE.skipped) ? '-1' : '');
      if (on(STATE.pressed) || before & STATE.pressed) element.setAttribute('aria-pressed', String(on(STATE.pressed)));
    }
    if ((before ^ bits) & STATE.hiddenLabel) setLabel(record);
  }

  // ---- place

  function place(record) {
    const {role, element, control, parts} = record;
    const [box, label, hint, error] = [0, 1, 2, 3].map((slot) => record.rects[slot]);
    const target = control || element;
    target.classList.toggle('u', !box);
    if (!box) return;
    setBox(target, ...box);
    const [x, y, width, height] = box;
    if (parts.l) setBox(parts.l, ...(label || (isBox(role) ? box : [x, y - 28, width, 24])));
    if (parts.t) setBox(parts.t, ...(label || [0, 0, width, height]));
    // The parts of a field stand beside its control, those of a group inside the group.
    const inside = (rect) => control ? rect : [rect[0] - x, rect[1] - y, rect[2], rect[3]];
    if (parts.h) setBox(parts.h, ...inside(hint || label || [x, y - 28, width, 24]));
    if (parts.e) setBox(parts.e, ...inside(error || [x, y + height + 4, width, 20]));
  }

  function describe(record) {
    const {control, element, parts} = record;
    if (!isDescribed(record.role)) return;
    const ids = [parts.h, parts.e].filter(Boolean).map((part) => part.id).join(' ');
    setAttribute(control || element, 'aria-describedby', ids);
    if (record.role !== ROLE.radio) return;
    const group = record.element.closest('[role=radiogroup]');
    const name = group ? group.id : record.key;
    if (control.name !== name) control.name = name;
  }

  // Puts the children in order without moving the one that holds the focus: moving it would take the focus away.
  function arrange(parent, wanted) {
    const active = document.activeElement;
    let pivot = wanted.findIndex((element) => element.parentNode === parent && element.contains(active));
    if (pivot < 0) pivot = wanted.length;
    let before = null;
    for (let i = wanted.length - 1; i > pivot; --i) before = putBefore(parent, wanted[i], before);
    before = pivot < wanted.length ? wanted[pivot] : null;
    for (let i = pivot - 1; i >= 0; --i) before = putBefore(parent, wanted[i], before);
  }

  function putBefore(parent, element, before) {
    if (element.parentNode !== parent || element.nextElementSibling !== before) parent.insertBefore(element, before);
    return element;
  }

  // ---- focus

  const focusTarget = (record) => record.control || record.element;

  function focusRecord(record) {
    const target = focusTarget(record);
    if (document.activeElement === target) return;
    if (!target.matches(FOCUSABLE)) target.tabIndex = -1;
    target.focus({preventScroll: true});
    if (record.role === ROLE.heading && record.level === 1) window.scrollTo(0, 0);
    else target.scrollIntoView({block: 'nearest'});
  }

  // An element goes that holds the focus: the next one in its container takes over, else the one before, else the
  // page's heading, so that nobody is thrown back to the top of the page.
  function passFocusOn(element) {
    const scope = element.parentElement || root;
    const usable = (list) => [...list].filter((other) => !element.contains(other) && !other.closest('[inert]'));
    for (const around of [scope, root]) {
      const candidates = usable(around.querySelectorAll(FOCUSABLE));
      const follows = (other) => element.compareDocumentPosition(other) & Node.DOCUMENT_POSITION_FOLLOWING;
      const next = candidates.find(follows) || candidates[candidates.length - 1];
      if (next && around === scope) return next.focus({preventScroll: true});
    }
    const heading = root.querySelector('h1');
    if (heading) heading.focus({preventScroll: true});
    return undefined;
  }

  function remove(id) {
    const record = records.get(id);
    if (!record) return;
    if (record.element.contains(document.activeElement)) passFocusOn(record.element);
    record.element.remove();
    records.delete(id);
    if (pointer.hovered === id) pointer.hovered = 0;
    if (pointer.pressed === id) pointer.pressed = 0;
  }

  // While a modal dialog is there, everything beside it is inert: for Tab, for assistive technology, for autofill.
  function applyModality() {
    let dialog = null;
    for (const record of records.values())
      if (record.bits & STATE.modal && record.element.isConnected) dialog = record.element;
    for (const element of root.children) {
      const inert = dialog !== null && !element.contains(dialog);
      if (element.inert !== inert) element.inert = inert;
    }
  }

  // Each in a place of its own that stays for a while: a text that replaces the same text is not spoken, nor is one
  // that another has replaced before its turn came.
  function announce(urgency, text) {
    const region = regions[urgency];
    const place = document.createElement('div');
    place.textContent = text;
    region.append(place);
    if (region.children.length > 4) region.firstElementChild.remove();
  }

  // ---- batches

  // Elements that get a new place in the tree lose the focus on the way: whoever types must not notice. What a batch
  // does to the focus is told once, as what has come of it.
  function apply(words, bytes) {
    const held = recordOf(document.activeElement);
    const selection = held && isEditable(held.role) && held.control.selectionStart !== null
      ? [held.control.selectionStart, held.control.selectionEnd, held.control.selectionDirection] : null;
    applying = true;
    applyWords(words, bytes);
    if (held && records.get(held.id) === held && (document.activeElement || document.body) === document.body) {
      focusTarget(held).focus({preventScroll: true});
      if (selection) held.control.setSelectionRange(...selection);
    }
    applying = false;
    const holds = recordOf(document.activeElement);
    if (holds === held) return;
    if (held) send(EVENT.blur, held.id);
    if (holds) send(EVENT.focus, holds.id);
  }

  function applyWords(words, bytes) {
    const floats = new Float32Array(words.buffer, words.byteOffset, words.length);
    const wasFirst = !live;
    if (wasFirst) collect();
    live = true;
    const gone = [];
    let at = 0;
    const text = () => {
      const length = words[at++];
      const value = length === 0 ? '' : decoder.decode(bytes.subarray(at * 4, at * 4 + length));
      at += (length + 3) >> 2;
      return value;
    };
    while (at < words.length) {
      const head = words[at++];
      const [op, a, b, c] = [head & 255, (head >> 8) & 255, (head >> 16) & 255, head >>> 24];
      if (op === OP.create) {
        const id = words[at++];
        create(id, a, b, c, text());
      } else if (op === OP.remove) {
        gone.push(words[at++]);
      } else if (op === OP.children) {
        const parent = words[at++];
        const count = words[at++];
        const wanted = [...words.subarray(at, at + count)].map((id) => records.get(id).element);
        at += count;
        arrange(parent === 0 ? root : records.get(parent).element, wanted);
      } else if (op === OP.state) {
        const record = records.get(words[at++]);
        setLook(record, c);
        setState(record, words[at], words[at + 1]);
        at += 2;
      } else if (op === OP.text) {
        const record = records.get(words[at++]);
        setFact(record, a, text());
      } else if (op === OP.rect) {
        const record = records.get(words[at++]);
        const rect = floats.slice(at, at + 4);
        record.rects[a] = rect[2] > 0 && rect[3] > 0 ? rect : undefined;
        touched.add(record);
        at += 4;
      } else if (op === OP.focus) {
        wantedFocus = words[at++];
      } else if (op === OP.announce) {
        announce(a, text());
      } else if (op === OP.height) {
        root.style.height = `${Math.ceil(floats[at++])}px`;
      } else if (op === OP.title) {
        document.title = text();
      } else if (op === OP.reset) {
        records.clear();
        root.replaceChildren();
      } else {
        throw new Error(`mirror: operation ${op} is unknown`);
      }
    }
    gone.forEach(remove);
    if (wasFirst) [...root.children].filter((element) => !records.has(Number(element.dataset.n))).forEach((e) => e.remove());
    finish();
    if (!wasFirst) return;
    for (const id of pressed) if (records.has(id)) send(EVENT.activate, id);
  }

  function finish() {
    for (const record of touched) {
      if (records.get(record.id) !== record) continue;
      place(record);
      describe(record);
      restoreKept(record);
    }
    touched.clear();
    applyModality();
    const record = records.get(wantedFocus);
    if (!record) return;
    wantedFocus = 0;
    focusRecord(record);
  }

  // ---- before the program

  // What people did to the page's first HTML is kept by key until the program has drawn that field.
  function collect() {
    for (const control of root.querySelectorAll('input,select,textarea')) {
      if (!control.id || control.type === 'file') continue;
      const box = control.type === 'checkbox' || control.type === 'radio';
      if (box && control.checked !== control.defaultChecked && (control.checked || control.type === 'checkbox'))
        kept.set(control.id, {checked: control.checked});
      const preset = control.tagName === 'SELECT'
        ? ([...control.options].find((option) => option.defaultSelected) || control.options[0] || {}).value
        : control.defaultValue;
      if (!box && control.value !== preset) kept.set(control.id, {value: control.value});
    }
  }

  function restoreKept(record) {
    const saved = record.control && kept.get(record.key);
    if (!saved) return;
    kept.delete(record.key);
    const {control} = record;
    if (isBox(record.role)) {
      control.checked = saved.checked;
      return reportChoice(record);
    }
    if (control.value !== saved.value) control.value = saved.value;
    return isEditable(record.role) ? reportText(record) : reportChoice(record);
  }

  // ---- events

  function reportText(record) {
    const {control} = record;
    // Fields of type date and e-mail have no selection.
    const start = control.selectionStart ?? control.value.length;
    const end = control.selectionEnd ?? control.value.length;
    record.texts[SLOT.value] = control.value;
    send(EVENT.text, record.id, {text: control.value, start, end});
  }

  function reportChoice(record) {
    const {control, role} = record;
    if (role === ROLE.checkbox) send(EVENT.toggle, record.id, {checked: control.checked});
    else send(EVENT.choose, record.id, {text: control.value, checked: control.checked});
  }

  async function reportFiles(record) {
    for (const file of record.control.files) {
      const text = await file.text();
      send(EVENT.file, record.id, {text, name: file.name});
    }
    record.control.value = '';
  }

  function onClick(event) {
    if (event.defaultPrevented || !(event.target instanceof Element)) return;
    const element = event.target.closest('a,button');
    if (!element || !root.contains(element)) return;
    if (element.tagName === 'A' && !followsHere(element, event)) return;
    event.preventDefault();
    const href = element.getAttribute('href') || '';
    if (href.startsWith('#')) {
      const target = [...records.values()].find((record) => record.key === href.slice(1));
      if (target) focusRecord(target);
      return;
    }
    if (live) send(EVENT.activate, idOf(element));
    else pressed.add(idOf(element));
  }

  // Links to other sites, to the REST interface, and clicks that ask for a new tab or a download are the browser's.
  function followsHere(link, event) {
    if (event.button !== 0 || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return false;
    if (link.target && link.target !== '_self') return false;
    return link.origin === location.origin && !link.pathname.startsWith('/api/') && !link.pathname.startsWith('/assets/');
  }

  // The button that a key presses from within a field: Enter the one that the field names, the arrows the steps of a
  // quantity, which are no stops of Tab of their own.
  function buttonOfKey(field, key) {
    if (key === 'Enter') return field.dataset.enter;
    if (key === 'ArrowUp') return `${field.id}/more`;
    return key === 'ArrowDown' ? `${field.id}/fewer` : '';
  }

  function onKeyDown(event) {
    if (event.isComposing || event.keyCode === 229 || event.defaultPrevented) return;
    const record = recordOf(event.target);
    if (event.key === 'Escape') {
      const dialog = root.querySelector('[aria-modal=true]');
      send(EVENT.escape, dialog ? idOf(dialog) : record ? record.id : 0);
    }
    if (event.target.tagName !== 'INPUT') return;
    const button = document.getElementById(buttonOfKey(event.target, event.key));
    if (!button) return;
    event.preventDefault();
    button.click();
  }

  function onFocusIn(event) {
    if (!applying) send(EVENT.focus, idOf(event.target));
  }

  function onFocusOut(event) {
    if (applying) return;
    const record = recordOf(event.target);
    // The window lost the focus, the field did not.
    if (!record || document.activeElement === event.target) return;
    send(EVENT.blur, record.id);
  }

  function setHovered(node) {
    const record = recordOf(node);
    const id = record && isInteractive(record.role) ? record.id : 0;
    if (id === pointer.hovered) return;
    pointer.hovered = id;
    wake();
  }

  function setPressed(id) {
    if (pointer.pressed === id) return;
    pointer.pressed = id;
    wake();
  }

  function listen() {
    root.addEventListener('click', onClick);
    // A tap that scrolls can give a field the focus and leave the caret in the one before: what is typed would be lost.
    root.addEventListener('click', ({target}) => {
      if (target !== document.activeElement || !isEditable(recordOf(target)?.role) || target.selectionStart === null) return;
      if (!target.parentNode.contains(getSelection().anchorNode))
        target.setSelectionRange(target.selectionStart, target.selectionEnd);
    });
    root.addEventListener('input', (event) => {
      const record = recordOf(event.target);
      if (record && isEditable(record.role)) reportText(record);
    });
    root.addEventListener('change', (event) => {
      const record = recordOf(event.target);
      if (!record) return;
      if (record.role === ROLE.fileField) return void reportFiles(record);
      if (!isEditable(record.role)) return void reportChoice(record);
      // Some password managers change a value and say so only here.
      if (record.texts[SLOT.value] !== record.control.value) reportText(record);
      send(EVENT.complete, record.id);
    });
    root.addEventListener('compositionstart', (event) => {
      const record = recordOf(event.target);
      if (record) record.composing = true;
    });
    root.addEventListener('compositionend', (event) => {
      const record = recordOf(event.target);
      if (!record) return;
      record.composing = false;
      reportText(record);
    });
    root.addEventListener('submit', (event) => {
      event.preventDefault();
      if (!event.submitter) send(EVENT.submit, idOf(event.target));
    });
    document.addEventListener('keydown', onKeyDown);
    root.addEventListener('focusin', onFocusIn);
    root.addEventListener('focusout', onFocusOut);
    document.addEventListener('pointermove', (event) => {
      if (event.pointerType === 'touch') return;
      pointer.x = event.clientX;
      pointer.y = event.clientY;
      setHovered(event.target);
    }, {passive: true});
    document.addEventListener('pointerleave', () => setHovered(null));
    root.addEventListener('pointerdown', (event) => setPressed(idOf(event.target)));
    // The keyboard of the screen has come or gone, or the window has another size: what is typed in stays in sight.
    // A pinch leaves it to the fingers.
    let {scale} = visualViewport;
    visualViewport.addEventListener('resize', () => {
      const pinched = visualViewport.scale !== scale;
      scale = visualViewport.scale;
      const record = pinched ? null : recordOf(document.activeElement);
      if (record && isEditable(record.role)) record.control.scrollIntoView({block: 'nearest'});
    });
    document.addEventListener('pointerup', () => setPressed(0));
    document.addEventListener('pointercancel', () => setPressed(0));
  }

  // The program is there: it hears of everything from its first page on, also of what was done before.
  function connect(door) {
    post = door;
  }

  // [focused id, focus visible, hovered id, pressed id, pointer x, pointer y]
  function facts() {
    const active = document.activeElement;
    const focused = active && root.contains(active) ? idOf(active) : 0;
    return [focused, focused && active.matches(':focus-visible') ? 1 : 0, pointer.hovered, pointer.pressed,
      pointer.x, pointer.y];
  }

  listen();
  return {apply, connect, facts};
}
