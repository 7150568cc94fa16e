// Reads a PDF with pdf.js, as a browser does, and prints what it says as JSON: an array of [role, text, text …] in reading order, one for
// each heading, paragraph, list item and caption (one text) and each table row (a text for each cell), taken from the tags that a screen
// reader follows, not from where the letters stand.
// Usage: node structure.mjs NODE_MODULES FILE.pdf
import { readFile } from 'node:fs/promises';
import { pathToFileURL } from 'node:url';

const [modules, file] = process.argv.slice(2);
const { getDocument } = await import(pathToFileURL(`${modules}/pdfjs-dist/legacy/build/pdf.mjs`).href);
const pdf = await getDocument({ data: new Uint8Array(await readFile(file)), verbosity: 0 }).promise;

const whole = /^(H[1-6]|P|LI|Caption)$/;
const found = [];
for (let number = 1; number <= pdf.numPages; number++) {
  const page = await pdf.getPage(number);
  collect(await page.getStructTree(), textsById(await page.getTextContent({ includeMarkedContent: true })));
}
// A part that stands on another page is in this page's tree as well, without its text.
console.log(JSON.stringify(found.filter(part => part.slice(1).some(text => text !== ''))));

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

function collect(node, texts) {
  if (node?.role === 'TR') found.push(['TR', ...(node.children ?? []).map(cell => oneLine(cell, texts))]);
  else if (whole.test(node?.role)) found.push([node.role, oneLine(node, texts)]);
  else for (const child of node?.children ?? []) collect(child, texts);
}

function oneLine(node, texts) {
  return textOf(node, texts).replace(/\s+/g, ' ').trim();
}

function textOf(node, texts) {
  if (node.type === 'content') return texts.get(node.id) ?? '';
  return (node.children ?? []).map(child => textOf(child, texts)).join(' ');
}
