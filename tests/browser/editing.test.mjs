// Editing as in every other form: clipboard, undo, selection, spelling and dictation are the browser's own, because
// the fields are. All keys are real ones.
//   PROGRAM=... SITE=... node --test tests/browser/editing.test.mjs
import assert from 'node:assert/strict';
import {after, before, test} from 'node:test';
import {openContact, region} from './support/enrolment.mjs';
import {openPage, startBrowser, startServer, stopBrowser, until} from './support/product.mjs';
import {drawFrames, inputMethod, keptDraft} from './support/typing.mjs';

let server;

before(async () => {
  await startBrowser();
  server = await startServer();
});

after(async () => {
  await stopBrowser();
  await server.close();
});

const selected = (field) => field.evaluate((element) =>
  element.value.slice(element.selectionStart, element.selectionEnd));

test('cut, copy, paste, undo and redo are the keys that they are everywhere', async () => {
  const page = await openPage(server, '/enrol/contacts', {permissions: ['clipboard-read', 'clipboard-write']});
  const panel = await openContact(page, 'Account administrator');
  const given = panel.getByLabel('Given name', {exact: true});
  const family = panel.getByLabel('Family name', {exact: true});
  await given.pressSequentially('Anna Müller');
  await page.keyboard.press('Control+Shift+ArrowLeft');
  assert.equal(await selected(given), 'Müller');
  await page.keyboard.press('Control+x');
  await drawFrames(page);
  assert.equal(await given.inputValue(), 'Anna ');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Control+v');
  await drawFrames(page);
  assert.equal(await family.inputValue(), 'Müller');
  await page.keyboard.press('Control+a');
  await page.keyboard.press('Control+c');
  await page.keyboard.press('End');
  await page.keyboard.press('Control+v');
  await drawFrames(page);
  assert.equal(await family.inputValue(), 'MüllerMüller');
  await page.keyboard.press('Control+z');
  await drawFrames(page);
  assert.equal(await family.inputValue(), 'Müller');
  await page.keyboard.press('Control+y');
  await drawFrames(page);
  assert.equal(await family.inputValue(), 'MüllerMüller');
  await page.keyboard.press('Control+z');
  await until(async () => (await keptDraft(page)).includes('"Müller"'), 'what was undone in the draft');
  await page.close();
});

test('words are selected with Shift and arrows, by a double click and with the mouse drawn over them', async () => {
  const page = await openPage(server, '/enrol/contacts');
  const panel = await openContact(page, 'Account administrator');
  const title = panel.getByLabel('Job title', {exact: true});
  await title.fill('Head of Quality Management');
  await page.keyboard.press('Home');
  for (let i = 0; i < 4; ++i) await page.keyboard.press('Shift+ArrowRight');
  assert.equal(await selected(title), 'Head');
  const box = await title.boundingBox();
  const middle = box.y + box.height / 2;
  await page.mouse.dblclick(box.x + 25, middle);
  await drawFrames(page);
  assert.match(await selected(title), /^Head ?$/);
  await page.mouse.click(box.x + 25, middle, {clickCount: 3});
  assert.equal(await selected(title), 'Head of Quality Management');
  await page.mouse.move(box.x + 14, middle);
  await page.mouse.down();
  await page.mouse.move(box.x + box.width - 4, middle, {steps: 4});
  await page.mouse.up();
  await drawFrames(page);
  assert.equal(await selected(title), 'Head of Quality Management');
  await page.keyboard.type('Director');
  await drawFrames(page);
  assert.equal(await title.inputValue(), 'Director', 'what is typed takes the place of what is selected');
  await page.close();
});

test('a dictated sentence and a pasted list arrive whole', async () => {
  const page = await openPage(server, '/enrol');
  const method = await inputMethod(page);
  const name = region(page, 'Organisation names').getByLabel('Organisation name');
  const said = 'The Honourable Company of Certificate Makers and Issuers of the City of London, established 1897, Limited';
  await name.focus();
  await method.commit(said.slice(0, 60));
  await method.commit(said.slice(60));
  await drawFrames(page);
  assert.equal(await name.inputValue(), said);
  await page.keyboard.press('Enter');
  await region(page, 'Organisation names').getByText(said).first().waitFor();
  await page.getByRole('button', {name: 'Add multiple domains'}).click();
  const list = page.getByRole('dialog').getByLabel('Domain names');
  await list.focus();
  const domains = Array.from({length: 30}, (_, i) => `host-${i}.example`).join('\n');
  await method.commit(domains);
  await drawFrames(page);
  assert.equal(await list.inputValue(), domains);
  await page.close();
});
