/** The open book as the source of the text's live figures. */
import type { RuleFinding } from '#shared/checks/rule.ts';
import { describeFinding } from '#shared/messages/checks.ts';
import type { FindingLookup, LiveFigures } from '#shared/report/live-figure.ts';
import { liveCells } from '#shared/sheets/index.ts';
import type { Book } from '../book/index.ts';

/** A session. */
export interface Findable {
  readonly book: Book;
  readonly findings: { readonly all: () => ReadonlyMap<string, RuleFinding> };
}

/** The text is Vietnamese, whatever the language of whoever asks. Runs the checks only where a text asks for one. */
export const findingLookup =
  ({ findings }: Findable): FindingLookup =>
  (key) => {
    const finding = findings.all().get(key);
    return finding && describeFinding(finding, 'vi');
  };

/** Good for one revision of the book. */
export const liveFiguresOf = (session: Findable, year: number): LiveFigures => ({
  view: session.book,
  year,
  cells: liveCells(session.book),
  findings: findingLookup(session),
});
