// What people print or save as PDF, and what they find with the browser's own search: all that is on the page.
//   PROGRAM=... SITE=... node --test tests/browser/paper.test.mjs
import assert from 'node:assert/strict';
import {execFileSync} from 'node:child_process';
import {mkdirSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {after, before, test} from 'node:test';
import {buyButton, confirmed, draftBeforePayment, fillCard, region, total} from './support/enrolment.mjs';
import {openPage, settled, startBrowser, startServer, stopBrowser} from './support/product.mjs';

const folder = join(process.env.OUTPUT || 'test-output', 'paper');

let server;
let draft;

before(async () => {
  mkdirSync(folder, {recursive: true});
  await startBrowser();
  server = await startServer();
  draft = await draftBeforePayment();
});

after(async () => {
  await stopBrowser();
  await server.close();
});

// Every text and value of the page that is meant for paper: no buttons, no navigation, nothing that is on the screen
// only (messages that stay in sight).
const textsOf = (page) => page.evaluate(() => {
  const left = 'nav,footer,button,[data-fixed],option,script,template';
  const walker = document.createTreeWalker(document.getElementById('mirror'), NodeFilter.SHOW_TEXT);
  const found = [];
  while (walker.nextNode()) {
    const node = walker.currentNode;
    if (!node.parentElement.closest(left)) found.push(node.textContent);
  }
  for (const field of document.querySelectorAll('#mirror :is(input:not([type=radio],[type=checkbox],[type=file]),select)')) {
    if (!field.closest(left)) found.push(field.selectedOptions ? field.selectedOptions[0]?.label : field.value);
  }
  return found.filter((text) => text && text.trim());
});

// Words in their order, however the lines of the paper break.
const plain = (text) => text.normalize('NFKC').replace(/[\s\u00ad\u200b]+/g, '').replace(/[‐‑]/g, '-');

async function assertOnPaper(page, name) {
  await settled(page);
  const path = join(folder, `${name}.pdf`);
  writeFileSync(path, await page.pdf({format: 'A4', printBackground: false,
    margin: {top: '15mm', bottom: '15mm', left: '15mm', right: '15mm'}}));
  execFileSync('pdftoppm', ['-png', '-r', '60', path, join(folder, name)]);
  const paper = plain(execFileSync('pdftotext', ['-raw', path, '-'], {encoding: 'utf8'}));
  const texts = await textsOf(page);
  assert.ok(texts.length > 10, `${name} has texts`);
  assert.deepEqual(texts.filter((text) => !paper.includes(plain(text))), [], `${name} on paper`);
}

test('the price of an enrolment, its confirmation and its tracking page are whole on paper', async () => {
  const page = await openPage(server, '/enrol', {state: draft});
  await total(page).getByText('Total').waitFor();
  await assertOnPaper(page, 'enrolment');
  await page.goto(`${server.address}/enrol/payment`);
  await fillCard(page);
  await buyButton(page).click();
  await confirmed(page);
  await assertOnPaper(page, 'confirmation');
  await page.getByRole('link', {name: 'Open the tracking page'}).click();
  await page.getByRole('heading', {name: /^Order CF-/}).waitFor();
  await assertOnPaper(page, 'order');
  await page.close();
});

test('a quote of the calculator is whole on paper', async () => {
  const page = await openPage(server, '/calculator');
  await page.getByLabel('Quantity of Advantage OV SSL').fill('5');
  await page.getByLabel('Quantity of Multi-domain EV SSL').fill('2');
  await page.getByText('Total').first().waitFor();
  await page.getByRole('complementary', {name: 'Price on this day'}).getByRole('button', {name: 'How is this worked out?'}).click();
  await assertOnPaper(page, 'quote');
  await page.close();
});

test("the browser's own search finds every kind of text, where it stands", async () => {
  const page = await openPage(server, '/enrol', {state: draft});
  await region(page, 'Domain names').getByLabel('Domain name', {exact: true}).fill('not a domain!');
  await page.getByRole('button', {name: 'Next: contacts'}).click();
  await page.getByRole('alert').first().waitFor();
  await settled(page);
  const error = await page.locator('#mirror .e').first().textContent();
  const lost = await page.evaluate((wanted) => wanted.filter((text) => {
    getSelection().removeAllRanges();
    if (!window.find(text, true, false, true)) return true;
    const found = getSelection();
    const at = found.rangeCount ? found.getRangeAt(0).getBoundingClientRect() : new DOMRect();
    return found.toString() !== text || at.width === 0 || !document.getElementById('mirror').contains(found.anchorNode);
  }), ['Purchase an enterprise account', 'Organisation names', 'Multi-domain EV SSL', '$510.00', 'Total',
    await total(page).getByText(/^\$/).last().textContent(), 'Müller & Söhne GmbH', 'mueller.example',
    'Country or region for tax', 'Licence · one name', 'There is a problem', error]);
  assert.deepEqual(lost, []);
  assert.ok(await page.evaluate(() => window.find('not a domain!', true, false, true)), 'what is typed is found too');
  await page.close();
});

test('the context menu of links and fields is the browser\'s, on the real element', async () => {
  const page = await openPage(server, '/enrol', {state: draft});
  await page.evaluate(() => {
    window.menus = [];
    addEventListener('contextmenu', (event) => window.menus.push([event.target.tagName, event.defaultPrevented]));
  });
  const places = [page.getByRole('link', {name: 'Calculator'}),
    region(page, 'Organisation names').getByLabel('Organisation name'), page.getByLabel('Country or region for tax')];
  for (const place of places) {
    await place.click({button: 'right'});
    await page.keyboard.press('Escape');
  }
  assert.deepEqual(await page.evaluate(() => window.menus), [['A', false], ['INPUT', false], ['SELECT', false]]);
  await page.close();
});
