// Without a pointer, without a canvas, without a network.
//   PROGRAM=... SITE=... node --test tests/browser/access.test.mjs
import assert from 'node:assert/strict';
import {after, afterEach, before, beforeEach, test} from 'node:test';
import {addOrganisation, addToCart, buyButton, cart, confirmed, draftBeforePayment, fillCard, problems, readyToBuy, region,
  taxPlace, total} from './support/enrolment.mjs';
import {UNREACHABLE, openPage, programRuns, startBrowser, startServer, stopBrowser, tabTo, until} from './support/product.mjs';

let server;

before(startBrowser);
after(stopBrowser);
beforeEach(async () => { server = await startServer(); });
afterEach(() => server.close());

test('step 1 is filled by keyboard alone, in the order of the page', async () => {
  const page = await openPage(server, '/enrol');
  await page.getByRole('table', {name: 'Products'}).waitFor();
  await tabTo(page, 'Subscription');
  await page.keyboard.press('Tab');
  await page.keyboard.press('ArrowRight');
  await until(() => page.getByRole('radio', {name: '2 years'}).isChecked(), 'two years');
  await tabTo(page, 'Country or region for tax');
  await page.keyboard.type('germany');
  await tabTo(page, 'Quantity of Advantage OV SSL');
  await page.keyboard.press('ControlOrMeta+A');
  await page.keyboard.type('3');
  await page.getByRole('row', {name: /^Advantage OV SSL /}).getByText('$1,314.00').waitFor();
  await tabTo(page, /^Add to cart/);
  await page.keyboard.press('Enter');
  await cart(page).getByRole('row', {name: /^Advantage OV SSL /}).waitFor();
  await tabTo(page, 'Organisation name');
  await page.keyboard.type('Müller & Söhne GmbH');
  await page.keyboard.press('Enter');
  await tabTo(page, 'Domain name');
  await page.keyboard.type('mueller.example');
  await page.keyboard.press('Enter');
  await region(page, 'Domain names').getByRole('button', {name: 'Remove mueller.example'}).waitFor();
  // 3 × 438 and 19 %.
  await total(page).getByText('$1,563.66').waitFor();
  await tabTo(page, 'Next: contacts');
  await page.keyboard.press('Enter');
  await page.getByRole('heading', {name: 'Contact information', level: 1}).waitFor();
  await page.close();
});

test('the arrow keys step a quantity, whose buttons are no stops of Tab', async () => {
  const page = await openPage(server, '/enrol');
  await page.getByRole('table', {name: 'Products'}).waitFor();
  await tabTo(page, 'Quantity of Standard OV SSL');
  for (const key of ['ArrowUp', 'ArrowUp', 'ArrowUp', 'ArrowDown']) await page.keyboard.press(key);
  await page.getByRole('row', {name: /^Standard OV SSL /}).getByText('$447.00').waitFor();
  await page.keyboard.press('Tab');
  assert.equal(await page.evaluate(() => document.activeElement.textContent), 'Add to cart');
  await page.keyboard.press('Tab');
  assert.equal(await page.evaluate(() => document.activeElement.getAttribute('aria-label')), 'Quantity of Advantage OV SSL');
  await page.close();
});

test('the plain page without a canvas takes an enrolment to its end', async () => {
  const page = await openPage(server, '/enrol?ui=html');
  assert.equal(await page.evaluate(() => document.documentElement.dataset.mode), 'html');
  await readyToBuy(page);
  await buyButton(page).click();
  await confirmed(page);
  assert.equal(await page.evaluate(() => document.documentElement.dataset.mode), 'html');
  assert.deepEqual(server.query('SELECT total_minor, state FROM orders'), [[52122, 'received']]);
  await page.close();
});

test('a calculation is opened elsewhere by its address (R41, R42)', async () => {
  const page = await openPage(server, '/calculator');
  await page.getByRole('radio', {name: '3 years'}).check();
  await page.getByLabel('Quantity of Wildcard OV SSL').fill('4');
  await until(() => new URL(page.url()).search.length > 1, 'an address that holds the calculation');
  const summary = page.getByRole('complementary', {name: 'Price on this day'});
  await summary.getByText('4 × Wildcard OV SSL').waitFor();
  const figure = await summary.getByText(/^\$/).last().textContent();
  const elsewhere = await openPage(server, new URL(page.url()).pathname + new URL(page.url()).search);
  await elsewhere.getByRole('complementary').getByText('4 × Wildcard OV SSL').waitFor();
  assert.equal(await elsewhere.getByRole('complementary').getByText(/^\$/).last().textContent(), figure);
  assert.equal(await elsewhere.getByRole('radio', {name: '3 years'}).isChecked(), true);
  // 13 months under the guide's limit, the first second and the last included.
  await elsewhere.getByRole('textbox', {name: 'Date'}).fill('2027-03-15');
  await elsewhere.getByText('14 April 2028').first().waitFor();
  await elsewhere.close();
  await page.close();
});

// Until the service worker has every file of the page.
const ready = (page) => page.evaluate(async () => { await navigator.serviceWorker.ready; });

test('after a first visit calculator and enrolment go on without a network', async () => {
  const page = await openPage(server, '/calculator');
  page.expect(UNREACHABLE);
  await ready(page);
  await page.getByRole('table', {name: 'Products'}).waitFor();
  await page.context().setOffline(true);
  await page.goto(`${server.address}/calculator`);
  await programRuns(page);
  await page.getByText(/^You are offline/).waitFor();
  await page.getByLabel('Quantity of Private SSL').fill('3');
  await page.getByRole('complementary').getByText('$297.00').first().waitFor();
  await page.goto(`${server.address}/enrol`);
  await programRuns(page);
  await taxPlace(page, 'Germany: Germany VAT, 19 %');
  await addToCart(page, 'Private SSL', 2);
  await addOrganisation(page, 'Müller & Söhne GmbH');
  await total(page).getByText('$235.62').waitFor();
  await page.close();
});

test('the page can be installed, with icons of every kind', async () => {
  const page = await openPage(server, '/');
  const protocol = await page.context().newCDPSession(page);
  const {installabilityErrors} = await protocol.send('Page.getInstallabilityErrors');
  // A browser context of its own counts as incognito, in which Chromium installs nothing.
  assert.deepEqual(installabilityErrors.filter(({errorId}) => errorId !== 'in-incognito'), []);
  const {data, errors} = await protocol.send('Page.getAppManifest');
  assert.deepEqual(errors, []);
  const sizes = await page.evaluate((icons) => Promise.all(icons.map(async ({src}) => {
    const image = new Image();
    image.src = src;
    await image.decode();
    return `${image.naturalWidth}x${image.naturalHeight}`;
  })), JSON.parse(data).icons.filter(({type}) => type === 'image/png'));
  assert.deepEqual(sizes, ['192x192', '512x512', '512x512']);
  await page.close();
});

test('Buy now without a network sends nothing, says so, and buys when the network is back (R97)', async () => {
  const page = await openPage(server, '/enrol/payment', {state: await draftBeforePayment()});
  page.expect(UNREACHABLE);
  await buyButton(page).waitFor();
  await fillCard(page);
  await page.context().setOffline(true);
  await page.getByText(/^You are offline/).first().waitFor();
  await buyButton(page).click();
  await problems(page).getByText('You are offline: nothing was sent.').waitFor();
  await page.goto(`${server.address}/enrol`);
  await programRuns(page);
  await page.getByText('Your order waits on this device.').waitFor();
  await page.context().setOffline(false);
  await page.getByRole('link', {name: 'Check and send the order'}).click();
  await problems(page).getByText('You are online again').waitFor();
  assert.deepEqual(server.query('SELECT count(*) FROM orders'), [[0]], 'nothing is sent before it is confirmed');
  await fillCard(page);
  await buyButton(page).click();
  await confirmed(page);
  assert.deepEqual(server.query('SELECT count(*) FROM orders'), [[1]]);
  await page.close();
});
