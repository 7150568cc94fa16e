// Reads a PDF with pdf.js, as a browser does, and prints its tables as JSON: one array of cell texts for each table row, taken from
// the tags that a screen reader follows, not from where the letters stand.
// Usage: node tables.mjs NODE_MODULES FILE.pdf
import { readFile } from 'node:fs/promises';
import { pathToFileURL } from 'node:url';

const [modules, file] = process.argv.slice(2);
const { getDocument } = await import(pathToFileURL(`${modules}/pdfjs-dist/legacy/build/pdf.mjs`).href);
const pdf = await getDocument({ data: new Uint8Array(await readFile(file)), verbosity: 0 }).promise;

const rows = [];
for (let number = 1; number <= pdf.numPages; number++) {
  const page = await pdf.getPage(number);
  const texts = textsById(await page.getTextContent({ includeMarkedContent: true }));
  collectRows(await page.getStructTree(), texts);
}
console.log(JSON.stringify(rows));

function textsById(content) {
  const texts = new Map();
  const open = [];
  for (const item of content.items) {
    if (item.type?.startsWith('beginMarkedContent')) open.push(item.id);
    else if (item.type === 'endMarkedContent') open.pop();
    else if (open.length > 0 && open.at(-1)) {
      texts.set(open.at(-1), (texts.get(open.at(-1)) ?? '') + item.str + (item.hasEOL ? ' ' : ''));
    }
  }
  return texts;
}

function collectRows(node, texts) {
  if (node?.role === 'TR') rows.push((node.children ?? []).map(cell => textOf(cell, texts).replace(/\s+/g, ' ').trim()));
  else for (const child of node?.children ?? []) collectRows(child, texts);
}

function textOf(node, texts) {
  if (node.type === 'content') return texts.get(node.id) ?? '';
  return (node.children ?? []).map(child => textOf(child, texts)).join(' ');
}
