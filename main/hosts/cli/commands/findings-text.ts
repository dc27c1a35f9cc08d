/** Findings as short blocks: what, where, expected and actual, why. */
import type { Finding, OutputOf } from '#shared/contract/index.ts';
import { hang, proseWidth } from '../text/wrap.ts';
import { words } from '../words.ts';
import type { Call } from './command.ts';
import { fieldList } from './field-list.ts';
import { columnName, findSheets, rowName, type SheetFinder } from './sheet-names.ts';

type Checks = OutputOf<'checks/list'>;

/** Keys, by which a script edits, where a place has no names. */
const placeText = ({ lang }: Call, { place, year }: Finding, find: SheetFinder): string => {
  const sheet = find({ sheet: place.sheet, year });
  const row = rowName(sheet, place.row) ?? place.row;
  const column = columnName(sheet, place.column) ?? place.column;
  const named = sheet?.label ?? words[lang].places[place.sheet] ?? place.sheet;
  return `${[named, row, column].filter((each) => each !== '').join(' › ')} (${year})`;
};

const block = (call: Call, finding: Finding, find: SheetFinder): string => {
  const { lang, output } = call;
  const say = words[lang];
  const width = proseWidth(output.width);
  const { code, severity, title, printedAt, expected, actual, difference, explanation, waived } = finding;
  const head = hang(`${code}  `, `${say.severity[severity]}: ${title}`, width);
  const fields = fieldList(
    [
      [say.place, placeText(call, finding, find)],
      [say.section, printedAt ?? ''],
      [say.expected, expected],
      [say.actual, actual],
      [say.difference, difference],
      [say.why, explanation],
      [say.waived, waived?.reason ?? ''],
    ],
    width,
    '  ',
  );
  return `${head}\n${fields}`;
};

/** The sheets that findings are in; a script needs no names. */
export const sheetsOfFindings = (call: Call, { findings }: Checks): Promise<SheetFinder> =>
  findSheets(call, call.output.json ? [] : findings.map(({ place, year }) => ({ sheet: place.sheet, year })));

export const findingsText = (call: Call, checks: Checks, find: SheetFinder): string => {
  const say = words[call.lang];
  const { error, warning, note } = checks.counts;
  const head = `${say.checks}: ${say.counts(error, warning, note)}`;
  const blocks = checks.findings.map((finding) => block(call, finding, find));
  return [head, ...(blocks.length > 0 ? blocks : [say.noFindings])].join('\n\n');
};
