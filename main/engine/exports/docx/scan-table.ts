/**
 * The first table of a Word document as rows of cell texts. A scanner for what this program writes (and for
 * what Word makes of it when it saves): w:tbl, w:tr, w:tc, w:t, w:br, w:tab, w:p; anything else is passed over.
 */
import { decodeXml } from './xml-text.ts';

const tags = /<(\/?)(w:[A-Za-z]+)((?:\s[^>]*?)?)(\/?)>|([^<]+)/g;

interface ScanState {
  rows: string[][];
  cells: string[];
  text: string;
  /** Tables inside one another. */
  depth: number;
  paragraphs: number;
  inText: boolean;
}

const open = (state: ScanState, name: string): void => {
  if (name === 'w:tbl') state.depth++;
  else if (name === 'w:tr') state.cells = [];
  else if (name === 'w:tc') {
    state.text = '';
    state.paragraphs = 0;
  } else if (name === 'w:p') {
    if (state.paragraphs++ > 0) state.text += '\n';
  } else if (name === 'w:t') state.inText = true;
  else if (name === 'w:br') state.text += '\n';
  else if (name === 'w:tab') state.text += '\t';
};

const close = (state: ScanState, name: string): void => {
  if (name === 'w:tbl') state.depth--;
  else if (name === 'w:tr') state.rows.push(state.cells);
  else if (name === 'w:tc') state.cells.push(state.text);
  else if (name === 'w:t') state.inText = false;
};

const takeTag = (state: ScanState, name: string, isClosing: boolean, isEmpty: boolean): void => {
  if (isClosing) close(state, name);
  else if (!isEmpty || name === 'w:br' || name === 'w:tab') open(state, name);
};

/** Rows of the first table; a cell merged over columns or rows counts once in each row. */
export const firstTable = (documentXml: string): string[][] => {
  const state: ScanState = { rows: [], cells: [], text: '', depth: 0, paragraphs: 0, inText: false };
  for (const [, slash, name, , selfClosing, text] of documentXml.matchAll(tags)) {
    if (text !== undefined && state.inText) state.text += decodeXml(text);
    if (name === undefined) continue;
    takeTag(state, name, slash === '/', selfClosing === '/');
    if (name === 'w:tbl' && state.depth === 0) break;
  }
  return state.rows;
};
