// A page whose frames come late, as on a busy machine: whoever is faster than the page loses nothing.
//   PROGRAM=... SITE=... node --test tests/browser/slow.test.mjs
import assert from 'node:assert/strict';
import {after, afterEach, before, beforeEach, test} from 'node:test';
import {addDomain, addOrganisation, buyButton, cart, confirmed, readyToBuy, region, total} from './support/enrolment.mjs';
import {openPage, startBrowser, startServer, stopBrowser, tabTo, until} from './support/product.mjs';

const LATE = 400;  // milliseconds
let server;

before(startBrowser);
after(stopBrowser);
beforeEach(async () => { server = await startServer(); });
afterEach(() => server.close());

test('names that are typed and added faster than the page draws are all in the lists, in their order', async () => {
  const page = await openPage(server, '/enrol', {frameDelay: LATE});
  for (const name of ['one.example', 'two.example', 'three.example']) await addDomain(page, name);
  for (const name of ['One Ltd', 'Two Ltd']) await addOrganisation(page, name);
  const domains = region(page, 'Domain names');
  await region(page, 'Organisation names').getByRole('button', {name: 'Remove Two Ltd'}).waitFor();
  assert.deepEqual(await domains.getByRole('button', {name: /^Remove /}).allTextContents(),
    ['Remove one.example', 'Remove two.example', 'Remove three.example']);
  assert.equal(await domains.getByLabel('Domain name', {exact: true}).inputValue(), '');
  await page.close();
});

test('a button pressed three times before the page draws is pressed three times', async () => {
  const page = await openPage(server, '/enrol', {frameDelay: LATE});
  const quantity = page.getByLabel('Quantity of Advantage OV SSL', {exact: true});
  const before = Number(await quantity.inputValue());
  const more = page.getByRole('button', {name: 'One more: Quantity of Advantage OV SSL'});
  for (let press = 0; press < 3; ++press) await more.click();
  await until(async () => Number(await quantity.inputValue()) === before + 3, 'three more');
  await page.close();
});

test('somebody who types ahead with the keyboard alone ends where they went, not where the page would take them', async () => {
  const page = await openPage(server, '/enrol', {frameDelay: LATE});
  await tabTo(page, 'Organisation name');
  await page.keyboard.type('Müller & Söhne GmbH');
  await page.keyboard.press('Enter');
  await tabTo(page, 'Domain name');
  await page.keyboard.type('mueller.example');
  await page.keyboard.press('Enter');
  await region(page, 'Organisation names').getByRole('button', {name: 'Remove Müller & Söhne GmbH'}).waitFor();
  await region(page, 'Domain names').getByRole('button', {name: 'Remove mueller.example'}).waitFor();
  await page.close();
});

test('the first step is there before the program, and what is typed into it stays', async () => {
  const page = await openPage(server, '/enrol', {beforeProgram: async (early) => {
    const name = region(early, 'Organisation names').getByLabel('Organisation name');
    await name.fill('Early Bird Ltd');
    assert.equal(await early.evaluate(() => document.documentElement.dataset.program), undefined);
  }});
  const names = region(page, 'Organisation names');
  assert.equal(await names.getByLabel('Organisation name').inputValue(), 'Early Bird Ltd');
  await names.getByRole('button', {name: 'Add', exact: true}).click();
  await names.getByRole('button', {name: 'Remove Early Bird Ltd'}).waitFor();
  await page.close();
});

test('a whole purchase on a slow machine is the same order', async () => {
  const page = await openPage(server, '/enrol', {frameDelay: LATE});
  await readyToBuy(page);
  await cart(page).waitFor({state: 'detached'});
  await total(page).getByText('$521.22').waitFor();
  await buyButton(page).click();
  await confirmed(page);
  assert.deepEqual(server.query('SELECT total_minor, state FROM orders'), [[52122, 'received']]);
  await page.close();
});
