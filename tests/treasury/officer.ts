/**
 * The person before the screen, who knows the file: answers what is asked, and nothing else. What detection is sure of
 * stays as it is, so that a wrong certainty shows as a wrong figure and not as one mended by chance.
 */
import {
  type ColumnUse,
  type ImportDecisions,
  type ImportSettings,
  type MatchDecision,
  noDecisions,
} from '#shared/treasury/settings.ts';
import { type Generated, meaningKey } from './generate/index.ts';

/** What was left open and had to be answered. */
export interface Answered {
  readonly settings: ImportSettings;
  readonly count: number;
}

const wholeFile = ['moneyUnit', 'budgetYear', 'asOf', 'period', 'span', 'origin'] as const;

/** Columns of amounts whose form, source or vintage is undecided. */
const completeColumn = (use: ColumnUse, known: ColumnUse | undefined): ColumnUse => {
  if (!known || known.field !== use.field) return use;
  const { form, source, vintage, span } = known;
  return {
    ...use,
    ...(use.form === undefined && form !== undefined && { form }),
    ...(use.source === undefined && source !== undefined && { source }),
    ...(use.vintage === undefined && vintage !== undefined && { vintage }),
    ...(use.span === undefined && span !== undefined && { span }),
  };
};

const completeSheets = (proposed: ImportSettings, known: ImportSettings): ImportSettings['sheets'] =>
  // Nothing was found at all: the person points at the header and names the columns.
  proposed.sheets.length === 0
    ? known.sheets
    : proposed.sheets.map((sheet) => {
        const own = known.sheets.find((each) => each.sheet === sheet.sheet);
        const columns = sheet.columns.map((use) =>
          completeColumn(
            use,
            own?.columns.find(({ column }) => column === use.column),
          ),
        );
        return { ...sheet, columns };
      });

export const answerSettings = (proposed: ImportSettings, { settings: known }: Generated): Answered => {
  const open = wholeFile.filter((name) => proposed[name] === null);
  const answers = Object.fromEntries(open.map((name) => [name, known[name]]));
  const sheets = completeSheets(proposed, known);
  const fixed = { ...known.fixed, ...proposed.fixed };
  const asked = JSON.stringify(sheets) === JSON.stringify(proposed.sheets) ? 0 : 1;
  return { settings: { ...proposed, ...answers, sheets, fixed }, count: open.length + asked };
};

/** The meaning of each code and name that the preview asks for; what two members are called stays open. */
export const answerQuestions = (
  questions: readonly Pick<MatchDecision, 'dimension' | 'field' | 'text'>[],
  { meanings }: Generated,
): MatchDecision[] =>
  questions.flatMap(({ dimension, field, text }) => {
    const target =
      meanings.get(meaningKey(dimension, text)) ?? meanings.get(meaningKey(dimension, withoutZeros(text)));
    return target === undefined || target === null ? [] : [{ dimension, field, text, target }];
  });

const withoutZeros = (text: string): string => text.replace(/^0+(?=\d)/, '');

export const decisionsWith = (matches: readonly MatchDecision[]): ImportDecisions => ({
  ...noDecisions,
  matches: [...matches],
});
