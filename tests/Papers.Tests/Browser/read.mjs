// Opens pages in a headless Chromium, narrow and wide, and prints what it finds as a JSON object with an entry for each file.
// Usage: node read.mjs NODE_MODULES PAGE … where a page is a file, an address, or an address|button, which reads the page behind the button.
// PAGE_HEADERS, a JSON object, is sent to addresses.
import { basename } from 'node:path';
import { pathToFileURL } from 'node:url';
import { launch } from './chromium.mjs';

const [modules, ...pages] = process.argv.slice(2);
const { browser, inspect, measure } = await launch(modules);
const found = {};
try {
  for (const page of pages) found[page.startsWith('http') ? page : basename(page)] = await read(page);
} finally {
  await browser.close();
}
console.log(JSON.stringify(found));

async function read(name) {
  const [where, button] = name.startsWith('http') ? name.split('|') : [pathToFileURL(name).href];
  const complaints = [];
  const extraHTTPHeaders = JSON.parse(process.env.PAGE_HEADERS ?? '{}');
  const page = await (await browser.newContext({ viewport: { width: 1280, height: 900 }, extraHTTPHeaders })).newPage();
  // That a page which says "not found" has that status is no complaint about it.
  page.on('console', message => message.text().startsWith('Failed to load resource: the server') || complaints.push(message.text()));
  page.on('pageerror', error => complaints.push(error.message));
  page.on('request', request => request.isNavigationRequest() || complaints.push(`asks for ${request.url()}`));
  await page.goto(where);
  if (button) await Promise.all([page.waitForNavigation(), page.getByRole('button', { name: button, exact: true }).click()]);
  complaints.push(...await byKeyboard(page));
  const text = await page.evaluate(() => document.body.textContent);
  const styled = await page.evaluate(() => getComputedStyle(document.querySelector('h1')).color);
  await inspect(page);
  const widths = [];
  for (const width of [320, 1280]) widths.push(await measure(page, width));
  await page.context().close();
  return { text, styled, complaints, widths };
}

// The tab key goes to everything that can be used, in the order in which it stands there, and the browser shows where it is.
async function byKeyboard(page) {
  const count = await page.evaluate(() => {
    window.usable = [...document.querySelectorAll('a[href], button, input, summary, [tabindex="0"]')].filter(element => element.checkVisibility());
    window.reached = [];
    document.addEventListener('focusin', event => reached.push([usable.indexOf(event.target), getComputedStyle(event.target).outlineStyle]));
    return usable.length;
  });
  // All at once, as the browser takes them one by one: waiting for each would take as long as all that is done with a page.
  const keys = await page.context().newCDPSession(page);
  const tab = { type: 'rawKeyDown', key: 'Tab', code: 'Tab', windowsVirtualKeyCode: 9 };
  await Promise.all(Array.from({ length: count }, () => keys.send('Input.dispatchKeyEvent', tab)));
  return page.evaluate(() => usable
    .map((element, place) => [element, reached[place]])
    .filter(([, found], place) => found?.[0] !== place || found[1] === 'none')
    .map(([element, found]) => `by keyboard: ${found?.[1] === 'none' ? 'nothing shows' : 'not in its turn'}: ${element.outerHTML.slice(0, 120)}`));
}
