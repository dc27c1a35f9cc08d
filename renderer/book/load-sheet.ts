/** Fetches a sheet whole, page by page. */
import type { OutputOf } from '#shared/contract/index.ts';
import type { WireRefusal } from '#shared/contract/wire.ts';
import { bookWords } from '#shared/messages/book-words.ts';
import type { Lang, Scope, SheetId } from '#shared/sheets/index.ts';
import type { EngineClient } from '../engine-client/index.ts';

type Page = OutputOf<'sheets/show'>;

/** A sheet that changed while it was being fetched is fetched again, this many times at most. */
const attempts = 5;

export type FetchedSheet =
  | { readonly ok: true; readonly pages: readonly [Page, ...Page[]] }
  | { readonly ok: false; readonly error: WireRefusal };

interface Wanted {
  readonly sheet: SheetId;
  readonly year: number;
  readonly scope?: Scope;
  /** Cells of these columns only; absent: of all. */
  readonly columns?: string[];
}

const fetchOnce = async (client: EngineClient, wanted: Wanted): Promise<FetchedSheet | undefined> => {
  const first = await client.ask('sheets/show', wanted);
  if (!first.ok) return first;
  const pages: [Page, ...Page[]] = [first.value];
  let have = first.value.rows.key.length;
  while (have < first.value.totalRows) {
    const next = await client.ask('sheets/show', { ...wanted, offset: have });
    if (!next.ok) return next;
    // Pages of two revisions do not fit together.
    if (next.value.revision !== first.value.revision || next.value.rows.key.length === 0) return undefined;
    pages.push(next.value);
    have += next.value.rows.key.length;
  }
  return { ok: true, pages };
};

/** @param lang of the sentence, should the sheet never stand still */
export const fetchSheet = async (client: EngineClient, wanted: Wanted, lang: Lang): Promise<FetchedSheet> => {
  for (let attempt = 1; ; attempt++) {
    const fetched = await fetchOnce(client, wanted);
    if (fetched) return fetched;
    if (attempt === attempts) {
      const message = bookWords[lang].pageChanging;
      return { ok: false, error: { code: 'staleCell', params: { row: '', column: '' }, message } };
    }
  }
};
