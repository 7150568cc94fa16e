// Walks through pages as somebody with a keyboard and a narrow screen does, and prints what each page was like as JSON.
// Usage: node walk.mjs NODE_MODULES ADDRESS STEP … where a step is "press NAME", of a button or link, "open NAME", of what is folded away, or
// "choose LABEL=FILE", of a field.
// PAGE_HEADERS, a JSON object, is sent to the site.
import { launch } from './chromium.mjs';

const width = 320, furthest = 200;
const [modules, address, ...steps] = process.argv.slice(2);
const { browser, inspect, measure } = await launch(modules);
const pages = [], complaints = [];
try {
  const extraHTTPHeaders = JSON.parse(process.env.PAGE_HEADERS ?? '{}');
  const page = await (await browser.newContext({ viewport: { width, height: 640 }, extraHTTPHeaders })).newPage();
  page.on('pageerror', error => complaints.push(error.message));
  page.on('console', message => message.text().startsWith('Failed to load resource: the server') || complaints.push(message.text()));
  page.on('request', request => new URL(request.url()).origin === new URL(address).origin || complaints.push(`asks for ${request.url()}`));
  page.on('filechooser', () => {});   // from the start: a browser that is told only at the key press may learn of it too late
  await page.goto(address);
  pages.push(await read(page));
  for (const step of steps) {
    const [, verb, what] = /^(press|open|choose) (.*)$/.exec(step);
    const [name, file] = verb === 'choose' ? what.split('=') : [what];
    await reach(page, name);
    if (verb === 'choose') {
      const [chooser] = await Promise.all([page.waitForEvent('filechooser'), page.keyboard.press('Space')]);
      await chooser.setFiles(file);
      continue;
    }
    await Promise.all([verb === 'press' && page.waitForNavigation(), page.keyboard.press('Enter')]);
    pages.push(await read(page));
  }
} finally {
  await browser.close();
}
console.log(JSON.stringify({ pages, complaints }));

async function read(page) {
  await inspect(page);
  return { title: await page.title(), text: await page.evaluate(() => document.body.innerText), ...await measure(page, width) };
}

// Tabs until something of that name has the focus, which has to be seen.
async function reach(page, name) {
  for (let tabs = 0; tabs < furthest; tabs++) {
    await page.keyboard.press('Tab');
    const focused = await page.evaluate(() => {
      const element = document.activeElement;
      const outline = getComputedStyle(element);
      return { name: (element.labels?.[0] ?? element).textContent.trim(), isSeen: outline.outlineStyle !== 'none' && parseFloat(outline.outlineWidth) > 1 };
    });
    if (focused.name === name) {
      if (!focused.isSeen) complaints.push(`nobody sees the focus on ${name}`);
      return;
    }
  }
  throw new Error(`"${name}" cannot be reached with the Tab key at ${page.url()}`);
}
