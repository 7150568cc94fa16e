// Reads PDF files with pdf.js, as a browser does, and prints what it finds as a JSON object with an entry for each file.
// Usage: node read.mjs NODE_MODULES FILE.pdf …
import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { pathToFileURL } from 'node:url';

const [modules, ...files] = process.argv.slice(2);
const { getDocument } = await import(pathToFileURL(`${modules}/pdfjs-dist/legacy/build/pdf.mjs`).href);
const found = {};
for (const file of files) found[basename(file)] = await read(file);
console.log(JSON.stringify(found));

async function read(file) {
  const pdf = await getDocument({ data: new Uint8Array(await readFile(file)), verbosity: 0 }).promise;
  const { info, metadata } = await pdf.getMetadata();
  const pages = [];
  for (let number = 1; number <= pdf.numPages; number++) pages.push(await readPage(await pdf.getPage(number)));
  return {
    title: info.Title,
    author: info.Author,
    subject: info.Subject,
    language: info.Language,
    xmpTitle: metadata.get('dc:title'),
    isMarked: (await pdf.getMarkInfo())?.Marked === true,
    showsTitle: (await pdf.getViewerPreferences())?.DisplayDocTitle === true,
    pageLabels: await pdf.getPageLabels(),
    bookmarks: await bookmarks(pdf, await pdf.getOutline() ?? []),
    parts: pages.flatMap(page => page.parts),
    links: pages.flatMap(page => page.links),
  };
}

async function readPage(page) {
  const content = await page.getTextContent({ includeMarkedContent: true, disableNormalization: true });
  const annotations = await page.getAnnotations();
  return {
    parts: partsOf(await page.getStructTree(), [], textsById(content)),
    links: annotations.filter(a => a.subtype === 'Link').map(a => ({ address: a.url, words: a.contentsObj.str })),
  };
}

async function bookmarks(pdf, items) {
  return Promise.all(items.map(async item => ({
    title: item.title,
    page: await pdf.getPageIndex(item.dest[0]),
    items: await bookmarks(pdf, item.items),
  })));
}

function textsById(content) {
  const texts = new Map();
  const open = [];
  for (const item of content.items) {
    if (item.type?.startsWith('beginMarkedContent')) open.push(item.id);
    else if (item.type === 'endMarkedContent') open.pop();
    else if (open.at(-1)) texts.set(open.at(-1), (texts.get(open.at(-1)) ?? '') + item.str);
  }
  return texts;
}

// The text in the order of the tags, each piece with the tags around it; a text that stands for a picture counts as its text.
function partsOf(node, around, texts) {
  if (!node) return [];
  if (node.type === 'content') return [{ path: around.join('/'), text: texts.get(node.id) ?? '' }];
  const path = ['Root', 'Document'].includes(node.role) || !node.role ? around : [...around, node.role];
  const words = node.alt ? [{ path: path.join('/'), text: node.alt }] : [];
  return [...words, ...(node.children ?? []).flatMap(child => partsOf(child, path, texts))];
}
