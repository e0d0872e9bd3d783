// The platform and the mirror in a real browser, on the demonstration page (tests/browser/demo).
//   SITE=FOLDER node --test tests/browser/platform.test.mjs
import assert from 'node:assert/strict';
import {after, before, test} from 'node:test';
import {openPage, settled, start, stop} from './support/demo_page.mjs';

before(start);
after(stop);

// Frames drawn in a second and a half after everything has settled.
const idle = async (page) => {
  await settled(page);
  return page.evaluate(() => new Promise((resolve) => {
    const before = Module.host.counts.frames;
    setTimeout(() => resolve(Module.host.counts.frames - before), 1500);
  }));
};

// Draws that many frames.
const drawFrames = (page, count) => page.evaluate((wanted) => new Promise((resolve) => {
  const last = Module.host.counts.frames + wanted;
  Module.host.requestFrames(wanted);
  const look = () => (Module.host.counts.frames >= last ? resolve() : requestAnimationFrame(look));
  look();
}), count);

// Two pictures of the canvas' own pixels: the mirror is taken away for the moment.
const picture = async (page) => {
  await page.evaluate(() => { document.getElementById('mirror').style.visibility = 'hidden'; });
  const shot = await page.screenshot();
  await page.evaluate(() => { document.getElementById('mirror').style.visibility = ''; });
  return shot;
};

test('typing, choosing and pressing reach the program by role and name', async () => {
  const page = await openPage('/demo');
  await page.getByLabel('Organisation name').pressSequentially('Müller & Söhne');
  await page.getByLabel('Our headquarters are outside').check();
  await page.getByRole('radio', {name: 'Unit-based'}).check();
  await page.getByRole('radio', {name: '3 years'}).check();
  await page.getByLabel('Country').selectOption('jp');
  await page.getByLabel('Notes').fill('two\nlines');
  await page.getByRole('button', {name: 'Press', exact: true}).click();
  await page.getByText('Müller & Söhne', {exact: true}).waitFor();
  await page.getByRole('complementary').getByText('1', {exact: true}).waitFor();
  assert.equal(await page.getByLabel('Organisation name').inputValue(), 'Müller & Söhne');
  assert.equal(await page.getByLabel('Our headquarters are outside').isChecked(), true);
  assert.equal(await page.getByLabel('Country').inputValue(), 'jp');
  assert.equal(await page.getByLabel('Notes').inputValue(), 'two\nlines');
  await page.close();
});

test('what the program mends comes back without losing the caret', async () => {
  const page = await openPage('/demo');
  const field = page.getByLabel('Mended to capitals');
  await field.pressSequentially('acd');
  await page.waitForFunction(() => document.activeElement.value === 'ACD');
  await page.keyboard.press('ArrowLeft');
  await page.keyboard.press('ArrowLeft');
  await page.keyboard.type('b');
  await page.waitForFunction(() => document.activeElement.value === 'ABCD');
  assert.equal(await field.evaluate((element) => element.selectionStart), 2);
  await page.close();
});

test('Enter presses the button of its field, or the submit button of the form', async () => {
  const page = await openPage('/demo');
  await page.getByLabel('Mended to capitals').press('Enter');
  await page.getByText('Added 1 times').waitFor();
  await page.getByLabel('Organisation name').press('Enter');
  await page.getByRole('complementary').getByText('1', {exact: true}).waitFor();
  assert.equal(new URL(page.url()).search, '');
  await page.close();
});

test('an error is announced by its field', async () => {
  const page = await openPage('/demo');
  const field = page.getByLabel('Mended to capitals');
  await field.fill('bad');
  await page.waitForFunction(() => document.querySelector('[aria-invalid=true]'));
  const described = await field.evaluate((element) =>
    element.getAttribute('aria-describedby').split(' ').map((id) => document.getElementById(id).textContent));
  assert.ok(described.includes('That is bad'));
  await page.close();
});

test('composed text is left alone until it is finished', async () => {
  const page = await openPage('/demo');
  const field = page.getByLabel('Mended to capitals');
  await field.focus();
  const session = await page.context().newCDPSession(page);
  await session.send('Input.imeSetComposition', {text: 'nih', selectionStart: 3, selectionEnd: 3});
  await drawFrames(page, 4);
  assert.equal(await field.inputValue(), 'nih');
  await session.send('Input.insertText', {text: 'ni日'});
  await page.waitForFunction(() => document.activeElement.value === 'NI日');
  await page.close();
});

test('the page scrolls natively and the canvas follows', async () => {
  const page = await openPage('/demo');
  const top = await picture(page);
  await page.mouse.move(400, 400);
  await page.mouse.wheel(0, 600);
  await page.waitForFunction(() => scrollY === 600);
  await settled(page);
  assert.notDeepEqual(await picture(page), top);
  const field = await page.getByRole('button', {name: 'Press', exact: true});
  await field.scrollIntoViewIfNeeded();
  assert.ok((await field.boundingBox()).y < 800);
  await page.close();
});

test('an idle page draws no frame and has no timer', async () => {
  const page = await openPage('/demo');
  assert.equal(await idle(page), 0);
  const before = await page.evaluate(() => Module.host.counts.frames);
  await page.mouse.move(5, 300);
  await page.mouse.move(9, 500);
  assert.equal(await idle(page), 0);
  assert.equal(await page.evaluate(() => Module.host.counts.frames), before, 'the pointer over nothing draws nothing');
  await page.getByLabel('Organisation name').pressSequentially('a');
  assert.equal(await idle(page), 0);
  assert.equal(await page.evaluate(() => Module.host.counts.timers), 0);
  await page.close();
});

test('a wish to be woken comes true once', async () => {
  const page = await openPage('/demo');
  await page.getByRole('button', {name: 'Wake me'}).click();
  await page.locator('#mirror').getByText('Woken').waitFor();
  assert.equal(await page.evaluate(() => Module.host.counts.timers), 1);
  await page.close();
});

test('a modal dialog takes the focus, makes the rest inert, and gives the focus back', async () => {
  const page = await openPage('/demo');
  await page.getByRole('button', {name: 'Open dialog'}).click();
  await page.getByRole('dialog', {name: 'A dialog'}).waitFor();
  assert.equal(await page.getByRole('dialog').evaluate((element) => element.contains(document.activeElement)), true);
  assert.equal(await page.evaluate(() => document.getElementById('name').closest('[inert]') !== null), true);
  await page.keyboard.press('Escape');
  await page.waitForFunction(() => document.activeElement.id === 'open-dialog');
  assert.equal(await page.evaluate(() => document.querySelector('[inert]')), null);
  await page.close();
});

test('every element keeps its identity while the page changes', async () => {
  const page = await openPage('/demo');
  await page.evaluate(() => {
    window.kept = [...document.querySelectorAll('#mirror [data-n]')];
    window.changes = 0;
    new MutationObserver((records) => { window.changes += records.length; })
      .observe(document.getElementById('mirror'), {subtree: true, childList: true, attributes: true, characterData: true});
  });
  await drawFrames(page, 20);
  assert.equal(await page.evaluate(() => window.changes), 0, 'frames without a change touch nothing');
  await page.getByLabel('Organisation name').pressSequentially('x');
  await page.getByRole('complementary').getByText('x', {exact: true}).waitFor();
  await settled(page);
  assert.ok(await page.evaluate(() => window.changes) <= 8);
  assert.equal(await page.evaluate(() => window.kept.every((element) => element.isConnected)), true);
  await page.close();
});

test('links have addresses, go without loading, and Back returns', async () => {
  const page = await openPage('/demo');
  await page.evaluate(() => { window.here = true; });
  const link = page.getByRole('link', {name: 'Calculator'});
  assert.equal(await link.getAttribute('href'), '/demo/calculator');
  await link.click();
  await page.waitForFunction(() => location.pathname === '/demo/calculator');
  await page.waitForFunction(() => document.title === 'Demo: /demo/calculator');
  await page.goBack();
  await page.waitForFunction(() => document.title === 'Demo: /demo');
  assert.equal(await page.evaluate(() => window.here), true);
  const [opened] = await Promise.all([page.context().waitForEvent('page'), link.click({modifiers: ['Control']})]);
  await opened.waitForURL('**/demo/calculator');
  await opened.close();
  await page.close();
});

test('texts survive a reload, calls are answered, files are saved', async () => {
  const page = await openPage('/demo');
  await page.getByLabel('Organisation name').fill('Kept Ltd');
  await page.getByRole('button', {name: 'Keep name'}).click();
  await page.locator('#mirror').getByText('Saved', {exact: true}).waitFor();
  await page.getByRole('button', {name: 'Call server'}).click();
  await page.locator('#mirror').getByText('Request 7: 200, 11 bytes').waitFor();
  const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', {name: 'Save file'}).click()]);
  assert.equal(download.suggestedFilename(), 'demo.txt');
  await page.reload();
  await page.getByRole('complementary').getByText('Kept Ltd').waitFor();
  await page.close();
});

test('without WebGL 2 the same page works as HTML', async () => {
  for (const address of ['/demo?ui=html', '/demo']) {
    const page = await openPage(address, {webgl: address !== '/demo'});
    assert.equal(await page.evaluate(() => document.documentElement.dataset.mode), 'html');
    await page.getByLabel('Organisation name').pressSequentially('Html');
    await page.getByRole('radio', {name: 'Unit-based'}).check();
    await page.getByRole('button', {name: 'Press', exact: true}).click();
    await page.getByRole('complementary').getByText('Html', {exact: true}).waitFor();
    await page.close();
  }
});

test('a lost context comes back with the same picture', async () => {
  const page = await openPage('/demo');
  const before = await picture(page);
  await page.evaluate(() => {
    window.loser = document.getElementById('canvas').getContext('webgl2').getExtension('WEBGL_lose_context');
    window.loser.loseContext();
  });
  await page.waitForFunction(() => document.getElementById('canvas').getContext('webgl2').isContextLost());
  await page.getByLabel('Our headquarters are outside').check();
  await page.getByLabel('Our headquarters are outside').uncheck();
  await page.evaluate(() => document.activeElement.blur());
  await page.evaluate(() => window.loser.restoreContext());
  await page.waitForFunction(() => !document.getElementById('canvas').getContext('webgl2').isContextLost());
  await settled(page);
  assert.deepEqual(await picture(page), before);
  assert.equal(await page.evaluate(() => document.getElementById('canvas').getContext('webgl2').getError()), 0);
  await page.close();
});

test('the system decides about dark, contrast and density', async () => {
  const page = await openPage('/demo');
  const light = await picture(page);
  await page.emulateMedia({colorScheme: 'dark'});
  await settled(page);
  assert.notDeepEqual(await picture(page), light);
  await page.close();
  const dense = await openPage('/demo', {deviceScaleFactor: 2});
  assert.equal(await dense.evaluate(() => document.getElementById('canvas').width), 2 * 1280);
  await dense.close();
});

test('what is typed before the program arrives is kept', async () => {
  const page = await openPage('/demo', {holdProgram: true, firstPaint:
    '<form data-n="1"><div class="f"><label class="l" for="name">Organisation name</label>' +
    '<input class="c" id="name" name="name"></div></form>'});
  await page.getByLabel('Organisation name').pressSequentially('Early bird');
  page.release();
  await page.getByRole('complementary').getByText('Early bird', {exact: true}).waitFor();
  assert.equal(await page.getByLabel('Organisation name').inputValue(), 'Early bird');
  await page.close();
});

test('a program that cannot be loaded is said to be so', async () => {
  const page = await openPage('/demo', {breakProgram: true});
  await page.getByRole('alert').getByText('The program could not be loaded').waitFor();
  await page.close({quiet: true});
});

test('the page works without a network after the first visit', async () => {
  const page = await openPage('/demo');
  await page.evaluate(() => navigator.serviceWorker.ready);
  await page.waitForFunction(() => navigator.serviceWorker.controller);
  await page.context().setOffline(true);
  await page.reload();
  await page.getByLabel('Organisation name').fill('Offline');
  await page.getByRole('complementary').getByText('Offline', {exact: true}).waitFor();
  await page.close({quiet: true});
});

test('autofill reaches the program, and managers see fields that can be hit', async () => {
  const page = await openPage('/demo');
  const seen = await page.evaluate(() => [...document.querySelectorAll('#mirror input.c')].map((field) => {
    field.scrollIntoView({block: 'center'});
    const box = field.getBoundingClientRect();
    const hit = document.elementFromPoint(box.x + box.width / 2, box.y + box.height / 2);
    let opaque = true;
    for (let e = field; e; e = e.parentElement) opaque = opaque && Number(getComputedStyle(e).opacity) > 0.1;
    return {id: field.id, ok: opaque && box.width >= 10 && box.height >= 10 && (hit === field || hit?.htmlFor === field.id)};
  }));
  assert.deepEqual(seen.filter((field) => !field.ok), []);
  await page.evaluate(() => {
    const field = document.getElementById('name');
    Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value').set.call(field, 'Filled');
    field.dispatchEvent(new Event('change', {bubbles: true}));
  });
  await page.getByRole('complementary').getByText('Filled', {exact: true}).waitFor();
  await page.close();
});
