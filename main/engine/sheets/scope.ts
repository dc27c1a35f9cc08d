/** What is chosen above a grid: whether the sheet has such a choice, and what it is where nobody has chosen. */
import type { BookView } from '#shared/domain/book-view.ts';
import { newestPeriod, periodsOf } from '#shared/domain/periods.ts';
import { type Result, refuse } from '#shared/errors/result.ts';
import { type Scope, type SheetId, sheetDefinitions } from '#shared/sheets/index.ts';
import { monthText } from '#shared/text/month.ts';

const isKnown = (book: BookView, year: number, scope: Scope, parameter: keyof Scope): boolean => {
  switch (parameter) {
    case 'component':
      return book.trees(year).components.indexOf.has(scope.component ?? '');
    case 'period':
      return periodsOf(book, year).includes(scope.period ?? 0);
    case 'group':
      return true;
  }
};

const shownChoice = (scope: Scope, parameter: keyof Scope): string =>
  parameter === 'period' ? monthText(scope.period ?? 0) : String(scope[parameter]);

/** The scope with its month: every sheet that has months shows one. */
export const resolveScope = (book: BookView, id: SheetId, year: number, scope: Scope): Result<Scope> => {
  const takes = sheetDefinitions[id].scope;
  for (const parameter of ['component', 'group', 'period'] as const) {
    if (scope[parameter] === undefined) continue;
    if (takes.includes(parameter) && isKnown(book, year, scope, parameter)) continue;
    return refuse('unknownScope', { sheet: id, parameter, value: shownChoice(scope, parameter) });
  }
  if (!takes.includes('period')) return { ok: true, value: scope };
  return { ok: true, value: { ...scope, period: scope.period ?? newestPeriod(book, year) } };
};
