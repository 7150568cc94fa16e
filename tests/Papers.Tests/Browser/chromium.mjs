// A headless Chromium, and what the scripts beside this file look for in its pages.
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

// Without --single-process, which ends the browser with its first page, and without what switches the web's own protection off.
const unwanted = ['--single-process', '--disable-web-security', '--allow-running-insecure-content'];

export async function launch(modules) {
  const require = createRequire(pathToFileURL(join(modules, 'any.js')));
  const { default: chromium } = await import(pathToFileURL(require.resolve('@sparticuz/chromium')).href);
  const { chromium: playwright } = require('playwright-core');
  const axe = require('axe-core');
  const args = chromium.args.filter(arg => !unwanted.includes(arg));
  const browser = await playwright.launch({ executablePath: await chromium.executablePath(), args });
  return { browser, inspect: page => page.evaluate(`${axe.source}; ${everyRule}`), measure };
}

// Those that are switched off by default too, such as the size of targets (WCAG 2.2), but not level AAA nor those that are withdrawn.
function everyRule() {
  const left = rule => rule.tags.some(tag => /^wcag\d*aaa$|obsolete|deprecated/.test(tag));
  return Object.fromEntries(axe.getRules().map(rule => [rule.ruleId, { enabled: !left(rule) }]));
}

async function measure(page, width) {
  await page.setViewportSize({ width, height: 900 });
  const { violations, passes } = await page.evaluate(() => axe.run(document, { rules: everyRule(), resultTypes: ['violations'] }));
  return {
    width,
    passes: passes.length,
    violations: violations.map(({ id, help, nodes }) => `${id}: ${help}: ${nodes.slice(0, 3).map(node => node.html.slice(0, 120))}`),
    overflow: await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth),
  };
}
