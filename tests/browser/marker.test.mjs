// A card's number and code are looked for everywhere on the server's side: its files, a backup of its database, its log,
// its memory, which is what a core dump would hold (a real one of a program with sanitizers has terabytes).
//   PROGRAM=... SITE=... node --test tests/browser/marker.test.mjs
import assert from 'node:assert/strict';
import {readFileSync, readdirSync, statSync} from 'node:fs';
import {join} from 'node:path';
import {after, before, test} from 'node:test';
import {buyButton, confirmed, draftBeforePayment, fillCard} from './support/enrolment.mjs';
import {readMemory} from './support/process_memory.mjs';
import {openPage, startBrowser, startServer, stopBrowser} from './support/product.mjs';
import {invoiceOrder, post} from './support/purchase.mjs';

const NUMBERS = ['378282246310005', '3782 822463 10005', '3782-822463-10005', '3782 8224 6310 005'];
const CODE = '0073';
// Four digits alone prove nothing in memory; as the value of something they do.
const CODES = [`"${CODE}"`, `=${CODE}&`, `:${CODE},`];

before(startBrowser);
after(stopBrowser);

// The program's own files hold the list of the sandbox's test numbers, so memory that serves them does.
const ownTexts = readdirSync(process.env.SITE, {recursive: true}).map((name) => join(process.env.SITE, name))
  .filter((path) => path.endsWith('.js') && statSync(path).isFile()).map((path) => readFileSync(path));

function isOwn(chunk, at, text) {
  const context = chunk.subarray(Math.max(0, at - 6), at + text.length + 6);
  return ownTexts.some((own) => own.includes(context));
}

// How often each text stands in the memory of the process, the program's own lists not counted.
function countInMemory(processId, texts) {
  const counts = new Map(texts.map((text) => [text, 0]));
  readMemory(processId, (chunk) => {
    for (const text of texts) {
      for (let at = chunk.indexOf(text, 0, 'latin1'); at >= 0; at = chunk.indexOf(text, at + 1, 'latin1')) {
        if (!isOwn(chunk, at, text)) counts.set(text, counts.get(text) + 1);
      }
    }
  });
  return Object.fromEntries(counts);
}

function assertKeptNowhere(server, texts) {
  const files = server.files();
  for (const name of ['certfolio.db', 'certfolio.db-wal', 'sandbox-gateway.journal']) {
    assert.ok(files.some(({path}) => path.endsWith(name)), `${name} is among the files`);
  }
  const backup = server.backup();
  assert.ok(backup.includes('sbx_approve_'), 'the backup holds the order');
  const kept = [...files, {path: 'the backup', content: backup}, {path: 'the log', content: Buffer.from(server.log.join('\n'))}];
  for (const {path, content} of kept) {
    for (const text of texts) assert.ok(!content.includes(text), `${text} is in ${path}`);
  }
}

test('after a purchase by card its number and code are in no file, log, backup or memory (R93, R94)',
  async () => {
    const draft = await draftBeforePayment();
    const server = await startServer();
    const page = await openPage(server, '/enrol/payment', {state: draft});
    await buyButton(page).waitFor();
    await fillCard(page, NUMBERS[1], CODE);
    await buyButton(page).click();
    await confirmed(page);
    await page.close();

    const {sbx_approve_: token, ...found} = countInMemory(server.processId, [...NUMBERS, ...CODES, 'sbx_approve_']);
    assert.ok(token > 0, 'the memory that was read is the one that handled the order');
    assert.deepEqual(found, Object.fromEntries([...NUMBERS, ...CODES].map((text) => [text, 0])));
    assertKeptNowhere(server, [...NUMBERS, ...CODES]);
    await server.close();
  });

// Every place of a JSON value where a text stands, as the members that lead there.
function* places(value, path = []) {
  if (typeof value === 'string') yield path;
  else if (value && typeof value === 'object') {
    for (const [name, member] of Object.entries(value)) yield* places(member, [...path, name]);
  }
}

function replaced(body, path, text) {
  const copy = structuredClone(body);
  const last = path.at(-1);
  path.slice(0, -1).reduce((value, name) => value[name], copy)[last] = text;
  return copy;
}

const PAYMENT_FIELDS = ['payment_token', 'card_brand', 'card_last_four'];
// Telephone numbers may look like a card's by chance, so theirs is the one field where nobody looks.
const isTelephone = (path) => path.at(-1).startsWith('phone');

test('a number that somebody writes into any text of a draft or an order is refused and kept nowhere (R94)', async () => {
  const server = await startServer();
  const order = await invoiceOrder(server);
  const {seen, ...draft} = order;
  for (const name of PAYMENT_FIELDS) delete draft[name];
  const byCard = {...order, payment_method: 'card', payment_token: 'sbx_approve_1', card_brand: 'visa', card_last_four: '4242'};
  assert.equal((await post(server, '/api/v1/drafts', draft)).status, 201, 'without a number in it a draft is taken');
  const attempts = [...places(draft)].filter((path) => !isTelephone(path)).flatMap((path) => [
    {call: '/api/v1/drafts', body: draft, path},
    {call: '/api/v1/orders', body: order, path},
  ]).concat(PAYMENT_FIELDS.map((name) => ({call: '/api/v1/orders', body: byCard, path: [name]})));
  assert.ok(attempts.length > 80, 'there are fields to try');
  for (const [number, text] of NUMBERS.entries()) {
    // Each way to write it in a quarter of the fields.
    for (const {call, body, path} of attempts.filter((_, i) => i % NUMBERS.length === number)) {
      const {status} = await post(server, call, replaced(body, path, text));
      assert.ok(status >= 400 && status < 500, `a card number in ${path} of ${call} got ${status}`);
    }
    for (const stray of [{card_number: text}, {cvv: CODE}, {card: {number: text, code: CODE}}]) {
      assert.equal((await post(server, '/api/v1/orders', {...order, ...stray})).status, 400);
      assert.equal((await post(server, '/api/v1/drafts', {...draft, ...stray})).status, 400);
    }
    assert.equal((await fetch(`${server.address}/api/v1/orders/${encodeURIComponent(text)}?cvv=${CODE}`)).status, 400);
    assert.equal((await fetch(`${server.address}/api/v1/orders/${encodeURIComponent(text)}`)).status, 404);
  }
  assert.deepEqual(server.query('SELECT (SELECT count(*) FROM orders), (SELECT count(*) FROM draft)'), [[0, 1]]);
  assert.equal((await post(server, '/api/v1/orders', byCard)).status, 201, 'without a number in it an order is taken');
  // The quote that was seen is compared and not kept, whatever stands in it.
  for (const [i, path] of [...places({seen})].entries()) {
    await post(server, '/api/v1/orders', replaced(order, path, NUMBERS[i % NUMBERS.length]));
  }
  assertKeptNowhere(server, [...NUMBERS, ...CODES]);
  await server.close();
});
