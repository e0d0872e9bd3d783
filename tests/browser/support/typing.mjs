// What a keyboard or an input method does to the field that has the focus, over the DevTools protocol, and what the
// program has made of it.

// Draws that many frames: what was typed has reached the program, and its answer the page.
export const drawFrames = (page, count = 3) => page.evaluate((wanted) => new Promise((resolve) => {
  const last = Module.host.counts.frames + wanted;
  Module.host.requestFrames(wanted);
  const look = () => (Module.host.counts.frames >= last ? resolve() : requestAnimationFrame(look));
  look();
}), count);

// The draft as this browser keeps it.
export const keptDraft = (page) => page.evaluate(() => new Promise((resolve, reject) => {
  const opening = indexedDB.open('certfolio', 1);
  opening.onerror = reject;
  opening.onsuccess = () => {
    const reading = opening.result.transaction('texts').objectStore('texts').get('draft');
    reading.onsuccess = () => {
      opening.result.close();
      resolve(reading.result || '');
    };
  };
}));

// An input method at work in the focused field: `show` is a preedit text, `commit` what becomes of it.
export async function inputMethod(page) {
  const session = await page.context().newCDPSession(page);
  return {
    show: (text, start = text.length, end = start) =>
      session.send('Input.imeSetComposition', {text, selectionStart: start, selectionEnd: end}),
    commit: (text) => session.send('Input.insertText', {text}),
    // A key that the input method has taken for itself.
    taken: (key) => session.send('Input.dispatchKeyEvent',
      {type: 'rawKeyDown', key, code: key, windowsVirtualKeyCode: 229, nativeVirtualKeyCode: 229}),
  };
}
