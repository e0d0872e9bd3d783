// Zoom and fingers: the page at every zoom of the browser, taps, scrolling and pinching, and the keyboard of the screen,
// which must not cover the field in use.
//   PROGRAM=... SITE=... node --test tests/browser/zoom_touch.test.mjs
import assert from 'node:assert/strict';
import {after, before, test} from 'node:test';
import {region} from './support/enrolment.mjs';
import {openPage, settled, startBrowser, startServer, stopBrowser, until} from './support/product.mjs';
import {drawFrames} from './support/typing.mjs';

const ZOOMS = [0.5, 0.67, 0.8, 0.9, 1, 1.1, 1.25, 1.5, 1.75, 2, 3, 4];
const PHONE = {viewport: {width: 390, height: 660}, hasTouch: true, isMobile: true, deviceScaleFactor: 1};

let server;

before(async () => {
  await startBrowser();
  server = await startServer();
});

after(async () => {
  await stopBrowser();
  await server.close();
});

// Whether the element can be seen and hit in its middle, in what is visible of the page.
const isInSight = (field) => field.evaluate((element) => {
  const box = element.getBoundingClientRect();
  const {offsetTop, height} = visualViewport;
  const hit = document.elementFromPoint(box.x + box.width / 2, box.y + box.height / 2);
  return box.top >= offsetTop && box.bottom <= offsetTop + height && hit === element;
});

test('the page is whole and works at every zoom from 50 to 400 %', async () => {
  const page = await openPage(server, '/enrol');
  const session = await page.context().newCDPSession(page);
  const field = region(page, 'Organisation names').getByLabel('Organisation name');
  for (const zoom of ZOOMS) {
    const [width, height] = [Math.round(1280 / zoom), Math.round(800 / zoom)];
    await session.send('Emulation.setDeviceMetricsOverride', {width, height, deviceScaleFactor: zoom, mobile: false});
    await settled(page);
    const found = await page.evaluate(() => {
      const {scrollWidth, clientWidth} = document.documentElement;
      const canvas = document.getElementById('canvas');
      const box = canvas.getBoundingClientRect();
      return {sideways: scrollWidth - clientWidth, missing: Math.max(Math.abs(canvas.width - box.width * devicePixelRatio),
        Math.abs(canvas.height - box.height * devicePixelRatio))};
    });
    assert.equal(found.sideways, 0, `the width at ${zoom * 100} %`);
    assert.ok(found.missing <= 1, `the canvas has the screen's pixels at ${zoom * 100} %`);
    await field.click();
    await page.keyboard.press('Control+A');
    await page.keyboard.type(`At ${zoom * 100} %`);
    assert.ok(await isInSight(field), `the field in use at ${zoom * 100} %`);
    assert.equal(await field.inputValue(), `At ${zoom * 100} %`);
  }
  await page.close();
});

test('a tap chooses and types, a finger scrolls, two fingers zoom', async () => {
  const page = await openPage(server, '/enrol', PHONE);
  const session = await page.context().newCDPSession(page);
  await page.getByRole('radio', {name: '3 years'}).tap();
  await until(() => page.getByRole('radio', {name: '3 years'}).isChecked(), 'the choice that was tapped');
  await session.send('Input.synthesizeScrollGesture', {x: 200, y: 500, yDistance: -300, speed: 3000});
  await until(() => page.evaluate(() => scrollY > 200), 'the page to scroll');
  await session.send('Input.synthesizePinchGesture', {x: 200, y: 300, scaleFactor: 2, relativeSpeed: 3000});
  await until(() => page.evaluate(() => visualViewport.scale > 1.5), 'the page to be larger');
  // A finger on the larger page meets what is drawn under it.
  await settled(page);
  const product = page.getByRole('textbox', {name: /^Quantity of/}).first();
  await product.evaluate((element) => element.scrollIntoView({block: 'center', inline: 'center'}));
  const [x, y] = await product.evaluate((element) => {
    const box = element.getBoundingClientRect();
    const {offsetLeft, offsetTop} = visualViewport;
    return [box.x + box.width / 2 - offsetLeft, box.y + box.height / 2 - offsetTop];
  });
  await session.send('Input.dispatchTouchEvent', {type: 'touchStart', touchPoints: [{x, y}]});
  await session.send('Input.dispatchTouchEvent', {type: 'touchEnd', touchPoints: []});
  await until(() => product.evaluate((element) => element === document.activeElement), 'the field that was touched');
  await page.close();
});

test('the keyboard of the screen does not cover the field in use', async () => {
  const page = await openPage(server, '/enrol', PHONE);
  for (const place of ['Organisation names', 'Domain names']) {
    const field = region(page, place).getByRole('textbox').first();
    await page.setViewportSize(PHONE.viewport);
    await field.evaluate((element) => scrollBy(0, element.getBoundingClientRect().bottom - innerHeight + 130));
    await drawFrames(page);
    await field.tap();
    await page.setViewportSize({width: 390, height: 320});
    await until(() => isInSight(field), `the field of ${place} above the keyboard`);
    await page.keyboard.type('typed.example');
    assert.equal(await field.inputValue(), 'typed.example');
  }
  await page.close();
});

test('the keyboard of the screen is told what is typed', async () => {
  const page = await openPage(server, '/enrol/contacts');
  await page.getByLabel('E-mail', {exact: true}).first().waitFor();
  const told = await page.evaluate(() => Object.fromEntries([...document.querySelectorAll('#mirror input.c')]
    .filter((field) => field.id.startsWith('contacts/'))
    .map((field) => [field.id.split('/').pop(), [field.inputMode, field.autocapitalize, field.spellcheck]])));
  assert.deepEqual(told.email, ['email', 'none', false]);
  assert.deepEqual(Object.values(told).filter(([, , spelt]) => spelt), [], 'names are not in a dictionary');
  await page.close();
});
