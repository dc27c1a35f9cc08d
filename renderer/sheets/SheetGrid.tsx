/** The grid of the sheet that is shown, with the menu of its rows. */
import { useCallback, useEffect, useRef, useState } from 'react';
import { bookWords } from '#shared/messages/book-words.ts';
import { sheetDefinitions } from '#shared/sheets/index.ts';
import { useBook, useBookContext } from '../book/index.ts';
import { GridMemory, Spreadsheet } from '../grid/index.ts';
import { pageNonce } from '../ui/index.ts';
import { RowMenu } from './RowMenu.tsx';

interface Point {
  readonly x: number;
  readonly y: number;
}

export const SheetGrid = () => {
  const element = useRef<HTMLDivElement>(null);
  const book = useBookContext();
  const memory = useRef(new GridMemory());
  const [menuAt, setMenuAt] = useState<Point | null>(null);
  const closeMenu = useCallback(() => setMenuAt(null), []);
  const lang = useBook((state) => state.settings.lang);
  const zoom = useBook((state) => state.settings.zoom);
  const sheet = useBook((state) => state.data?.id ?? 'funding');
  const year = useBook((state) => state.year);

  // AG Grid takes its words once: another language is another grid; so is another size.
  useEffect(() => {
    if (!element.current) return undefined;
    const spreadsheet = new Spreadsheet({
      element: element.current,
      book,
      memory: memory.current,
      nonce: pageNonce(),
      onContextMenu: setMenuAt,
      lang,
      scale: zoom / 100,
    });
    spreadsheet.focus();
    return () => spreadsheet.destroy();
  }, [book, lang, zoom]);

  const label = bookWords[lang].gridLabel(sheetDefinitions[sheet].label[lang], year ?? 0);
  return (
    <section className="kh-grid" aria-label={label} ref={element}>
      <RowMenu at={menuAt} onClose={closeMenu} />
    </section>
  );
};
