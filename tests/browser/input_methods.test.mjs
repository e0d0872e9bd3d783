// Text that is composed: Japanese, Korean, Chinese, Vietnamese and dead keys, as an input method sends them over the
// DevTools protocol. What is committed stands in the field and in the draft exactly once; what is still being composed
// is visible and nobody's business but the input method's.
//   PROGRAM=... SITE=... node --test tests/browser/input_methods.test.mjs
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

// Where the text is put ("|" is the caret), then what is composed: each list ends with what is committed.
const CASES = {
  Japanese: [
    ['|', ['k', 'か', 'かb', 'かぶ', 'かぶし', 'かぶしき', '株式'], ['か', 'かいしゃ', '会社']],
    ['|', ['t', 'と', 'とう', 'とうk', 'とうきょう', '東京']],
    ['|商店', ['y', 'や', 'やま', 'やまだ', '山田']],
    ['山田|', ['し', 'しょう', 'しょうて', 'しょうてん', '商店']],
    ['(株)|', ['ﾄ', 'ﾄﾖ', 'ﾄﾖﾀ', 'トヨタ']],
    ['|', ['s', 'さ', 'さい', 'さいt', 'さいとう', '斎藤', '齋藤', '齊藤']],
    ['日本|銀行', ['の', 'の']],
    ['A|B', ['ｋ', 'か', 'が', 'が']],
    ['|', ['ｓ', 'し', 'しn', 'しん', '新', '新宿', '新宿区'], ['に', '西'], ['し', '新宿']],
    ['丸の|', ['う', 'うち', '内']],
  ],
  Korean: [
    ['|', ['ㅎ', '하', '한', '한'], ['ㄱ', '구', '국', '국']],
    ['|', ['ㅅ', '사', '삼', '삼'], ['ㅅ', '서', '성', '성']],
    ['서울|', ['ㅅ', '시', '시']],
    ['|', ['ㄱ', '기', '김', '김'], ['ㅊ', '처', '철', '철'], ['ㅅ', '수', '수']],
    ['|전자', ['ㄹ', '래', '래'], ['ㅎ', '하', '하']],
    ['주식|', ['ㅎ', '호', '회', '회'], ['ㅅ', '사', '사']],
    ['|', ['ㄷ', '다', '달', '닭', '닭']],
    ['강|구', ['ㄴ', '나', '남', '남']],
    ['(주)|', ['ㅇ', '아', '아'], ['ㅇ', '이', '이']],
  ],
  Chinese: [
    ['|', ['n', 'ni', 'ni h', 'ni ha', 'ni hao', '你好']],
    ['|', ['b', 'bei', 'beij', 'beijing', '北京']],
    ['北京|', ['y', 'you', 'you x', 'you xian', '有限'], ['g', 'gong', 'gong s', 'gong si', '公司']],
    ['|科技', ['z', 'zh', 'zhong', '中'], ['g', 'guo', '国']],
    ['王|', ['x', 'xi', 'xiao', '小'], ['m', 'ming', '明']],
    ['|', ['ㄊ', 'ㄊㄞ', 'ㄊㄞˊ', '台'], ['ㄅ', 'ㄅㄟ', 'ㄅㄟˇ', '北']],
    ['上海|银行', ['p', 'pu', 'pu d', 'pu dong', '浦东']],
    ['|', ['木', '木木', '林']],
    ['𠮷|', ['t', 'tian', '田']],
  ],
  Vietnamese: [
    ['|', ['t', 'ti', 'tie', 'tiê', 'tiên', 'tiêng', 'tiếng', 'tiếng'], [' '], ['V', 'Vi', 'Viê', 'Việ', 'Việt', 'Việt']],
    ['|', ['N', 'Ng', 'Ngu', 'Nguy', 'Nguyê', 'Nguyễ', 'Nguyễn', 'Nguyễn']],
    ['Nguyễn |', ['V', 'Vă', 'Văn', 'Văn']],
    ['Công |', ['t', 'ty', 'ty']],
    ['|', ['D', 'Đ', 'Đư', 'Đươ', 'Đườ', 'Đường', 'Đường']],
    ['Hà |', ['N', 'Nô', 'Nội', 'Nội']],
    ['|phần', ['C', 'Cô', 'Cổ', 'Cổ'], [' ']],
    ['Tr|n', ['â', 'ầ', 'ầ']],
  ],
  'dead keys': [
    ['|', ['´', 'é'], ['cole']],
    ['M|ller', ['¨', 'ü']],
    ['|', ['`', 'à'], ['^', 'ê'], ['~', 'ñ']],
    ['Garc|a', ['´', 'í']],
    ['Fran|ois', ['¸', 'ç']],
    ['|', ['˚', 'Å'], ['ngstr'], ['¨', 'ö'], ['m']],
    ['O|Neill', ['´', '´']],
    ['Dvo|ák', ['ˇ', 'ř']],
  ],
};

const FIELDS = [['Account administrator', 'Given name'], ['Account administrator', 'Family name'],
  ['Account administrator', 'Job title'], ['Technical contact', 'Given name'], ['Technical contact', 'Family name'],
  ['Technical contact', 'Job title'], ['Billing contact', 'Given name'], ['Billing contact', 'Family name'],
  ['Billing contact', 'Street address'], ['Billing contact', 'City']];

// The text is there and can be read: not transparent, as it is while the canvas draws it.
const isReadable = (field) => field.evaluate((element) =>
  getComputedStyle(element).webkitTextFillColor !== 'rgba(0, 0, 0, 0)' && document.activeElement === element);

async function composeInto(page, method, field, [around, ...parts]) {
  const [left, right] = around.split('|');
  await field.fill(left + right);
  await field.evaluate((element, at) => element.setSelectionRange(at, at), left.length);
  let done = left;
  for (const steps of parts) {
    const committed = steps.at(-1);
    for (const preedit of steps.slice(0, -1)) {
      await method.show(preedit);
      await drawFrames(page, 2);
      assert.equal(await field.inputValue(), done + preedit + right, 'the preedit text stands where the caret is');
      assert.ok(await isReadable(field), 'the preedit text can be read');
    }
    await method.commit(committed);
    done += committed;
    await drawFrames(page, 2);
    assert.equal(await field.inputValue(), done + right, 'what is committed stands there once');
  }
  return done + right;
}

for (const [language, cases] of Object.entries(CASES)) {
  test(`${language}: ${cases.length} composed texts stand exactly in their fields and in the draft`, async () => {
    const page = await openPage(server, '/enrol/contacts');
    for (const title of new Set(FIELDS.map(([contact]) => contact))) await openContact(page, title);
    const method = await inputMethod(page);
    const expected = [];
    for (const [i, composed] of cases.entries()) {
      const [contact, label] = FIELDS[i];
      const field = region(page, contact).getByLabel(label, {exact: true});
      expected.push(await composeInto(page, method, field, composed));
    }
    for (const text of expected) {
      await until(async () => (await keptDraft(page)).includes(JSON.stringify(text)), `"${text}" in the draft`);
    }
    await page.close();
  });
}

test('a composition that is given up leaves the text as it was', async () => {
  const page = await openPage(server, '/enrol');
  const method = await inputMethod(page);
  const field = region(page, 'Organisation names').getByLabel('Organisation name');
  await field.fill('東京');
  for (const preedit of ['d', 'で', 'でn', 'でん', '電', '']) await method.show(preedit);
  await drawFrames(page);
  assert.equal(await field.inputValue(), '東京');
  await page.close();
});

test('keys that the input method takes press no button and close no dialog', async () => {
  const page = await openPage(server, '/enrol');
  const method = await inputMethod(page);
  const place = region(page, 'Organisation names');
  const field = place.getByLabel('Organisation name');
  await field.focus();
  await method.show('とうきょう');
  await method.taken('Enter');
  await method.commit('東京');
  await drawFrames(page);
  assert.equal(await field.inputValue(), '東京', 'Enter chose the word and did not add the organisation');
  await page.keyboard.press('Enter');
  await until(async () => await field.inputValue() === '', 'the next Enter adds it');
  await page.getByRole('button', {name: 'Add multiple domains'}).click();
  await page.getByRole('dialog').getByLabel('Domain names').focus();
  await method.show('ど');
  await method.taken('Escape');
  await method.show('');
  await drawFrames(page);
  assert.equal(await page.getByRole('dialog').count(), 1, 'Escape gave the word up and not the dialog');
  await page.close();
});

test('a card number is not grouped while it is composed', async () => {
  const page = await openPage(server, '/enrol/payment');
  const method = await inputMethod(page);
  const field = region(page, 'Card details').getByLabel('Card number');
  await field.focus();
  for (const preedit of ['4', '4242', '42424242', '424242424242424']) {
    await method.show(preedit);
    await drawFrames(page, 2);
    assert.equal(await field.inputValue(), preedit);
  }
  await method.commit('4242424242424242');
  await page.keyboard.press('Tab');
  await until(async () => await field.inputValue() === '4242 4242 4242 4242', 'a number in groups when it is left');
  await page.close();
});
