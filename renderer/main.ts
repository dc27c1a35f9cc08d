/** The window's first file: finds out which host shows it, connects to the engine of its book, and draws. */
import { createElement } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './app/index.ts';
import { BookContext, createBook } from './book/index.ts';
import { createClient, type Port } from './engine-client/index.ts';
import { thisHost } from './host/index.ts';
import { focusNameBox, focusRegion, focusSheet } from './ui/index.ts';

const root = document.getElementById('root');
if (!root) throw new Error('no #root in the page');

const host = thisHost();
const start = await host.ask('window/start', {});
/** A window without a book connects to nothing. */
const nowhere = (): Promise<Port> => new Promise(() => undefined);

const book = createBook({
  host,
  client: createClient(start.hasBook ? host.connect : nowhere),
  start,
  newId: () => crypto.randomUUID(),
  nextRegion: focusRegion,
  nameBox: focusNameBox,
  sheetStop: focusSheet,
});
host.onCommand(book.actions.run);
// A window that is closed in the middle of typing takes the text over, as Excel's grid does.
window.addEventListener('beforeunload', () => {
  book.actions.leaveEdit();
  book.actions.leaveWords();
});
createRoot(root).render(createElement(BookContext.Provider, { value: book }, createElement(App)));
