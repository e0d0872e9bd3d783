// What the page costs in a browser, each figure beside its limit or the peer that was measured in the same run.
//   PROGRAM=... SITE=... node tests/bench/page.mjs [first-paint] [typed] [edit] [frame] [idle] [steps]
// Without words all of it, which takes some ten minutes (STEP_CHANGES=1000 makes the last part shorter); it ends with 1
// when a limit is not kept.
import {addDomain, addOrganisation, addToCart, draftBeforePayment, region, taxPlace} from '../browser/support/enrolment.mjs';
import {openPage, settled, startBrowser, startServer, stopBrowser} from '../browser/support/product.mjs';
import {countTextures, measureFirstFrame, measureFrames, measurePainting} from '../browser/support/probes.mjs';

const ROUNDS = 11;
const HELD_BACK_MILLISECONDS = 3000;
const WARM_UP_FRAMES = 300;
const STEADY_FRAMES = 200;
const IDLE_MILLISECONDS = 10_000;
const STEP_CHANGES = Number(process.env.STEP_CHANGES || 10_000);
const WARM_UP_CHANGES = 500;

const wanted = process.argv.slice(2);
let kept = true;

function report(name, figure, limit, unit = '') {
  const good = figure <= limit;
  kept &&= good;
  console.log(`${good ? 'kept  ' : 'MISSED'} ${name}: ${+figure.toFixed(3)}${unit}, at most ${limit}${unit}`);
}

const median = (numbers) => numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)];
const pause = (milliseconds) => new Promise((resolve) => { setTimeout(resolve, milliseconds); });

// The first step as HTML against the first picture of the canvas, in visits of a browser that has nothing yet.
async function firstPaint(server) {
  const ratios = [];
  const times = [];
  for (let round = 0; round < ROUNDS; ++round) {
    const page = await openPage(server, '/enrol', {prepare: measureFirstFrame});
    await settled(page);
    const {html, canvas} = await page.evaluate(() => window.firstFrame);
    ratios.push(html / canvas);
    times.push(`${html.toFixed(0)}/${canvas.toFixed(0)}`);
    await page.close();
  }
  console.log(`       first step as HTML / first finished canvas frame, ms: ${times.join(' ')}`);
  report('first paint, of the first canvas frame', median(ratios), 0.4);
}

// Everything that can be typed into the first step while the program is held back is there afterwards.
async function typedBeforeProgram(server) {
  const typed = {};
  const page = await openPage(server, '/enrol', {beforeProgram: async (early) => {
    const end = Date.now() + HELD_BACK_MILLISECONDS;
    const fields = await early.locator('#mirror input.c:not([type=radio],[type=checkbox],[type=file])').all();
    for (const [i, field] of fields.entries()) {
      const text = (await field.getAttribute('inputmode')) === 'numeric' ? String(i + 3) : `Tippen ${i} früh`;
      await field.fill('');
      await field.pressSequentially(text);
      typed[await field.getAttribute('id')] = text;
    }
    await pause(end - Date.now());
  }});
  await settled(page);
  const values = await page.evaluate((ids) =>
    Object.fromEntries(ids.map((id) => [id, document.getElementById(id)?.value])), Object.keys(typed));
  const lost = Object.keys(typed).filter((id) => values[id] !== typed[id]);
  if (lost.length > 0) console.log(`       lost: ${lost.map((id) => `${id} is ${values[id]}, not ${typed[id]}`).join('; ')}`);
  report(`texts lost of ${Object.keys(typed).length} typed before the program came`, lost.length, 0);
  await page.close();
}

// Frames until the browser has compiled the program's code with its better compiler.
async function warmUp(page) {
  await page.evaluate(async (frames) => {
    for (let i = 0; i < frames; ++i) {
      Module.host.requestFrames(1);
      await new Promise((resolve) => { requestAnimationFrame(resolve); });
    }
  }, WARM_UP_FRAMES);
}

// A letter and a quantity against a naive full frame: the same picture painted as a whole over a window background, as
// Dear ImGui's own windows do.
async function edit(server) {
  const page = await openPage(server, '/enrol', {prepare: measurePainting});
  await addToCart(page, 'Advantage OV SSL', 5);
  await addOrganisation(page, 'Müller & Söhne GmbH');
  await settled(page);
  await warmUp(page);
  const measure = async (act) => {
    await page.evaluate(() => window.painting.forget());
    await act();
    await settled(page);
    return page.evaluate(() => window.painting.longest());
  };
  const field = region(page, 'Organisation names').getByLabel('Organisation name');
  await field.focus();
  const letters = [];
  for (const letter of 'Brandenburg an der Havel GmbH') letters.push(await measure(() => field.press(letter)));
  const quantity = page.getByRole('table', {name: 'Products'}).getByLabel('Quantity of Private SSL', {exact: true});
  await quantity.focus();
  const quantities = [];
  for (const key of '12345678901234567890') {
    quantities.push(await measure(() => quantity.press(key)));
    await measure(() => quantity.press('Backspace'));
  }
  // Another size has the whole picture painted, which the peer then paints its way.
  await page.setViewportSize({width: 1281, height: 800});
  await settled(page);
  const naive = [];
  for (let round = 0; round < ROUNDS; ++round) {
    const program = await measure(() => page.evaluate(() => Module.host.requestFrames(1)));
    naive.push(program + await page.evaluate(() => window.painting.naivePainting()));
  }
  console.log(`       letters, ms: ${letters.map((time) => time.toFixed(1)).join(' ')}`);
  console.log(`       a letter ${median(letters).toFixed(2)} ms, a quantity ${median(quantities).toFixed(2)} ms, ` +
    `a naive full frame ${median(naive).toFixed(2)} ms`);
  report('a letter in a field, of a naive full frame', median(letters) / median(naive), 0.08);
  report('a quantity with its price, of a naive full frame', median(quantities) / median(naive), 0.3);
  await page.close();
}

// The program's own time for a frame in which nothing changed, on the screen with the most widgets.
async function frame(server) {
  const page = await openPage(server, '/enrol', {prepare: measureFrames});
  await taxPlace(page, 'Germany: Germany VAT, 19 %');
  const rows = page.getByRole('table', {name: 'Products'}).getByRole('row', {name: /Add to cart/});
  for (const row of await rows.all()) await row.getByRole('button', {name: 'Add to cart'}).click();
  for (let i = 1; i <= 10; ++i) {
    await addOrganisation(page, `Organisation number ${i} GmbH & Co. KG`);
    await addDomain(page, `domain-${i}.example`);
  }
  await page.getByRole('button', {name: 'How is this worked out?'}).click();
  await settled(page);
  await warmUp(page);
  const {milliseconds, nodes} = await page.evaluate(async (frames) => {
    window.frameTimes = [];
    while (window.frameTimes.length < frames) {
      Module.host.requestFrames(1);
      await new Promise((resolve) => { requestIdleCallback(resolve); });
    }
    return {milliseconds: window.frameTimes, nodes: document.querySelectorAll('#mirror [data-n]').length};
  }, STEADY_FRAMES);
  console.log(`       ${nodes} nodes on the screen`);
  report('a steady frame of the program', median(milliseconds), 0.5, ' ms');
  await page.close();
}

async function idle(server) {
  const page = await openPage(server, '/enrol');
  await settled(page);
  const before = await page.evaluate(() => ({...Module.host.counts}));
  await pause(IDLE_MILLISECONDS);
  const after = await page.evaluate(() => ({...Module.host.counts}));
  report('frames in ten idle seconds', after.frames - before.frames, 0);
  report('timers in ten idle seconds', after.timers - before.timers, 1);
  await page.close();
}

// Going to and fro between two steps leaves nothing behind.
async function steps(server) {
  const page = await openPage(server, '/enrol/payment', {state: await draftBeforePayment(), prepare: countTextures});
  await settled(page);
  const protocol = await page.context().newCDPSession(page);
  await protocol.send('Performance.enable');
  const size = async () => {
    await protocol.send('HeapProfiler.collectGarbage');
    const {metrics} = await protocol.send('Performance.getMetrics');
    const metric = (name) => metrics.find((row) => row.name === name).value;
    return {heap: metric('JSHeapUsedSize'), nodes: metric('Nodes'),
      ...await page.evaluate(() => ({memory: window.leaks.memory.buffer.byteLength, textures: window.leaks.textures}))};
  };
  const change = (count) => page.evaluate(async (times) => {
    const title = () => document.querySelector('#mirror h1')?.textContent;
    for (let i = 0; i < times; ++i) {
      const before = title();
      const next = [...document.querySelectorAll('#mirror main button')].find((button) => /^Next:/.test(button.textContent));
      (next || document.querySelector('#mirror main a[href="/enrol/contacts"]')).click();
      while (title() === before) await new Promise((resolve) => { requestAnimationFrame(resolve); });
    }
  }, count);
  await change(WARM_UP_CHANGES);
  const before = await size();
  for (let done = 0; done < STEP_CHANGES; done += WARM_UP_CHANGES) await change(WARM_UP_CHANGES);
  const after = await size();
  console.log(`       before ${JSON.stringify(before)}, after ${STEP_CHANGES} changes ${JSON.stringify(after)}`);
  for (const what of ['heap', 'nodes', 'memory', 'textures'])
    report(`growth of the ${what} in ${STEP_CHANGES} step changes`, after[what] / before[what] - 1, 0.01);
  await page.close();
}

const parts = {'first-paint': firstPaint, typed: typedBeforeProgram, edit, frame, idle, steps};
await startBrowser();
const server = await startServer();
for (const [name, measure] of Object.entries(parts))
  if (wanted.length === 0 || wanted.includes(name)) await measure(server);
await stopBrowser();
await server.close();
process.exitCode = kept ? 0 : 1;
