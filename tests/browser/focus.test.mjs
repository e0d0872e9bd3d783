// The focus is never hidden: who goes through whole screens with Tab sees each control that has it, in full, with
// nothing over it (WCAG 2.4.11), at every width.
//   PROGRAM=... SITE=... node --test tests/browser/focus.test.mjs
import assert from 'node:assert/strict';
import {after, before, test} from 'node:test';
import {addOrganisation, addToCart, copyContact, draftBeforePayment, fillContact} from './support/enrolment.mjs';
import {openPage, programRuns, settled, startBrowser, startServer, stopBrowser} from './support/product.mjs';

const SIZES = [{width: 1280, height: 640}, {width: 390, height: 700}, {width: 320, height: 568}];

let server;
let draft;

before(async () => {
  await startBrowser();
  server = await startServer();
  draft = await draftBeforePayment();
});

after(async () => {
  await stopBrowser();
  await server.close();
});

// In the page, after what the focus has brought about is drawn: what hides the control that has it, if anything does.
const hiddenFocus = () => new Promise((resolve) => {
  requestAnimationFrame(() => requestAnimationFrame(() => {
    const element = document.activeElement;
    if (element === document.body) return resolve({end: true});
    const rect = element.getBoundingClientRect();
    const name = `${element.tagName} #${element.id}`;
    const [high, wide] = [document.documentElement.clientHeight, document.documentElement.clientWidth];
    const faults = [];
    if (rect.top < 0 || rect.bottom > high || rect.left < 0 || rect.right > wide)
      faults.push(`${name} is not in sight: ${[rect.left, rect.top, rect.right, rect.bottom]} in ${wide} by ${high}`);
    for (const bar of document.querySelectorAll('[data-fixed]')) {
      const other = bar.getBoundingClientRect();
      if (!bar.contains(element) && rect.left < other.right && other.left < rect.right && rect.top < other.bottom &&
          other.top < rect.bottom) faults.push(`${name} lies under #${bar.id}`);
    }
    resolve({name, faults});
  }));
});

async function assertFocusSeenAllTheWay(page, what) {
  const seen = new Set();
  for (const key of ['Tab', 'Shift+Tab']) {
    for (let presses = 0; presses < 250; ++presses) {
      await page.keyboard.press(key);
      const {end, name, faults} = await page.evaluate(hiddenFocus);
      if (end) break;
      assert.deepEqual(faults, [], `${what}, ${key}`);
      seen.add(name);
    }
  }
  assert.ok(seen.size > 15, `${what}: Tab reached only ${[...seen]}`);
}

for (const size of SIZES) {
  test(`Tab and Shift+Tab go through the enrolment in full sight at ${size.width} px`, async () => {
    const page = await openPage(server, '/', {state: draft, viewport: size});
    for (const path of ['/enrol', '/enrol/contacts', '/enrol/payment']) {
      await page.goto(server.address + path);
      await programRuns(page);
      await page.getByRole('heading', {level: 1}).waitFor();
      await settled(page);
      await assertFocusSeenAllTheWay(page, `${path} at ${size.width} px`);
    }
    await page.close();
  });
}

test('a message with Undo makes room for the field that is being filled, and is still in reach', async () => {
  const page = await openPage(server, '/enrol/contacts', {state: draft, viewport: {width: 390, height: 700}});
  await fillContact(page, 'Account administrator', {'Given name': 'Ada'});
  await copyContact(page, 'Technical contact', 'Account administrator: Ada Müller');
  const undo = page.getByRole('button', {name: 'Undo'});
  await undo.waitFor();
  // Some steps, as long as the message stands.
  for (let presses = 0; presses < 12; ++presses) {
    await page.keyboard.press('Tab');
    const {faults = []} = await page.evaluate(hiddenFocus);
    assert.deepEqual(faults, [], 'beside a message');
  }
  await undo.click();
  await undo.waitFor({state: 'detached'});
  await page.close();
});

test('the pointer reaches through a message what lies under it', async () => {
  const page = await openPage(server, '/enrol', {viewport: {width: 390, height: 700}});
  await addToCart(page, 'Private SSL', 1);
  await addOrganisation(page, 'Sample Ltd.');
  const toast = page.getByRole('region', {name: 'Message'});
  await toast.waitFor();
  const hit = await toast.evaluate((element) => {
    const {x, y, width, height} = element.getBoundingClientRect();
    return document.elementFromPoint(x + width / 2, y + height / 2).closest('#toast') ? 'the message' : 'what is under it';
  });
  assert.equal(hit, 'what is under it');
  await page.close();
});
