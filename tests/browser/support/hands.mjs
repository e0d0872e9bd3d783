// Ways in which people work a page. Each hand fills a field, chooses in a list, ticks, and presses; what is to be
// worked is found by role and name, how it is reached is the hand's own.
import assert from 'node:assert/strict';
import {until} from './product.mjs';

const isFocused = (control) => control.evaluate((element) => element === document.activeElement);
const isChecked = (control) => control.evaluate((element) => element.checked);

// As assistive technology does: through the accessible object, whatever lies above it on the screen.
export const byRoles = () => ({
  fill: (field, text) => field.fill(text),
  choose: (list, label) => list.selectOption({label}),
  tick: (box) => box.evaluate((element) => { element.focus(); element.click(); }),
  press: (button) => button.evaluate((element) => { element.focus(); element.click(); }),
});

const shown = (list) => list.evaluate((element) => element.selectedOptions[0]?.label);
// How many choices below the present one a choice stands.
const stepsTo = (list, label) => list.evaluate((element, wanted) =>
  [...element.options].findIndex((option) => option.label === wanted) - element.selectedIndex, label);

// The list that has the focus stays closed: letters jump in a long one, arrows go on, and each choice is made at once.
async function chooseInClosed(page, list, label) {
  const first = await shown(list);
  if (first === label) return;
  if (await list.evaluate((element) => element.options.length > 12)) {
    await page.keyboard.type(label.match(/^[A-Za-z ]+/)[0]);
    await until(async () => await shown(list) !== first, `a choice on the way to ${label}`);
  }
  for (let before = await shown(list); before !== label; before = await shown(list)) {
    await page.keyboard.press(await stepsTo(list, label) > 0 ? 'ArrowDown' : 'ArrowUp');
    await until(async () => await shown(list) !== before, `a choice on the way to ${label}`);
  }
}

// The list has opened under the pointer. What is marked in it is nobody's choice before Enter.
async function chooseInOpened(page, list, label) {
  const steps = await stepsTo(list, label);
  for (let i = 0; i < Math.abs(steps); ++i) await page.keyboard.press(steps > 0 ? 'ArrowDown' : 'ArrowUp');
  await page.keyboard.press('Enter');
}

export function byMouse(page) {
  const {width, height} = page.viewportSize();
  // Where the control is as soon as the page stands still: it glides for a while after the wheel has turned.
  const placeOf = async (control) => {
    const box = await control.boundingBox();
    await page.evaluate(() => new Promise((drawn) => { requestAnimationFrame(() => requestAnimationFrame(drawn)); }));
    const later = await control.boundingBox();
    return box.y === later.y ? box : placeOf(control);
  };
  const turnWheel = async (distance) => {
    const before = await page.evaluate(() => scrollY);
    await page.mouse.move(width / 2, height / 2);
    await page.mouse.wheel(0, Math.round(distance));
    return until(async () => await page.evaluate(() => scrollY) !== before, 'the wheel', 1).catch(() => false);
  };
  // The wheel brings a control between the bars and messages that stay at the edges of the screen, or as near to them
  // as the page ends.
  const pointAt = async (control) => {
    await control.waitFor({state: 'attached'});
    let box = await placeOf(control);
    const middle = () => box.y + box.height / 2;
    while ((middle() < 0.2 * height || middle() > 0.7 * height) && await turnWheel(middle() - height / 2)) {
      box = await placeOf(control);
    }
    await page.mouse.move(box.x + Math.min(box.width / 2, 60), middle());
  };
  const click = async (control) => {
    await pointAt(control);
    await page.mouse.down();
    await page.mouse.up();
  };
  return {
    async fill(field, text) {
      await click(field);
      await until(() => isFocused(field), 'a field that was clicked has the focus');
      await page.keyboard.press('ControlOrMeta+A');
      await page.keyboard.type(text);
    },
    async choose(list, label) {
      if (await shown(list) === label) return;
      await click(list);
      await chooseInOpened(page, list, label);
    },
    tick: click,
    press: click,
  };
}

export function byKeyboard(page) {
  const goTo = async (control, isThere = isFocused) => {
    await control.waitFor({state: 'attached'});
    for (let presses = 0; presses < 200; ++presses) {
      if (await isThere(control)) return;
      const before = await control.evaluate((element) =>
        Boolean(element.compareDocumentPosition(document.activeElement) & Node.DOCUMENT_POSITION_FOLLOWING));
      await page.keyboard.press(before ? 'Shift+Tab' : 'Tab');
    }
    assert.fail(`Tab does not reach ${control}`);
  };
  const isInGroup = (radio) => radio.evaluate((element) => document.activeElement.name === element.name);
  return {
    async fill(field, text) {
      await goTo(field);
      await page.keyboard.press('ControlOrMeta+A');
      await page.keyboard.type(text);
    },
    async choose(list, label) {
      await goTo(list);
      await chooseInClosed(page, list, label);
    },
    async tick(box) {
      if (await box.getAttribute('type') !== 'radio') {
        await goTo(box);
        await page.keyboard.press('Space');
        return;
      }
      await goTo(box, isInGroup);
      for (let presses = 0; presses < 10 && !await isChecked(box); ++presses) await page.keyboard.press('ArrowRight');
    },
    async press(button) {
      await goTo(button);
      await page.keyboard.press('Enter');
    },
  };
}
