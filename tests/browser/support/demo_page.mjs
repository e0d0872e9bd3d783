// Opens the demonstration page in Chromium; every message on the console and every breach of the policy fails the test.
import assert from 'node:assert/strict';
import {chromium} from 'playwright-core';
import {serveSite} from './site_server.mjs';

const FLAGS = ['--headless', '--no-sandbox', '--disable-quic', '--no-first-run', '--disable-background-networking',
  '--disable-component-update', '--disable-sync'];
const SOFTWARE_GL = ['--use-gl=angle', '--use-angle=swiftshader', '--enable-unsafe-swiftshader'];
const NO_GL = ['--disable-gpu', '--disable-3d-apis'];

let site;
const browsers = new Map();
let gate = null;

export async function start() {
  assert.ok(process.env.SITE, 'SITE names the folder of the demonstration site');
  site = await serveSite(process.env.SITE, {port: Number(process.env.PORT || 0),
    answer: async () => ({status: 200, body: '{"hi":true}'}),
    hold: (path) => (gate && path.includes('/app-') ? gate : null)});
}

export async function stop() {
  for (const browser of browsers.values()) await browser.close();
  await site.close();
}

async function browserWith(webgl) {
  if (!browsers.has(webgl)) {
    browsers.set(webgl, await chromium.launch({executablePath: process.env.CHROMIUM || '/usr/bin/chromium',
      args: [...FLAGS, ...(webgl ? SOFTWARE_GL : NO_GL)]}));
  }
  return browsers.get(webgl);
}

// Until nothing has been drawn for a moment: answers and fonts have come.
export async function settled(page) {
  await page.evaluate(() => new Promise((resolve) => {
    let last = -1;
    const look = () => {
      if (Module.host.counts.frames === last) return resolve();
      last = Module.host.counts.frames;
      return setTimeout(look, 400);
    };
    look();
  }));
}

export async function openPage(address, {webgl = true, holdProgram = false, breakProgram = false, firstPaint = '',
  ...options} = {}) {
  const browser = await browserWith(webgl);
  const context = await browser.newContext({viewport: {width: 1280, height: 800},
    serviceWorkers: 'allow', ...options});
  const page = await context.newPage();
  const complaints = [];
  page.on('console', (message) => {
    if (['warning', 'error'].includes(message.type())) complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(error.stack));
  if (holdProgram) gate = new Promise((resolve) => { page.release = () => { gate = null; resolve(); }; });
  if (breakProgram) await page.route('**/app-*.js', (route) => route.abort());
  if (firstPaint) {
    await page.route('**' + address, async (route) => {
      const reply = await route.fetch();
      const body = (await reply.text()).replace(/(<div id="mirror">)[^]*?(<\/div>\s*<template)/, `$1${firstPaint}$2`);
      await route.fulfill({response: reply, body});
    });
  }
  await page.goto(site.address + address, {waitUntil: holdProgram ? 'commit' : 'load'});
  if (!holdProgram && !breakProgram) {
    await page.waitForFunction(() => document.documentElement.dataset.program === 'running' &&
      document.title.startsWith('Demo'));
    await settled(page);
  }
  page.close = async ({quiet = false} = {}) => {
    await context.close();
    // Software GL complains about its own slow reads.
    const real = complaints.filter((text) => !text.includes('GPU stall due to ReadPixels'));
    if (!quiet) assert.deepEqual(real, []);
  };
  return page;
}
