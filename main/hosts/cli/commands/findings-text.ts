/** Findings as short blocks: what, where, expected and actual, why. */
import type { Finding, OutputOf } from '#shared/contract/index.ts';
import { hang } from '../text/wrap.ts';
import { words } from '../words.ts';
import type { Call } from './command.ts';
import { fieldList } from './field-list.ts';
import { fetchSheet, type ShownSheet } from './sheet-pages.ts';

type Checks = OutputOf<'checks/list'>;
type Place = Finding['place'];

/** Names of a place; the keys, by which a script edits, where it has none. */
export type PlaceName = (finding: Finding) => string;

const keys = ({ sheet, row, column }: Place): string =>
  [sheet, row, column].filter((each) => each !== '').join(' / ');

const nameIn = (sheet: ShownSheet, { row, column }: Place): string | undefined => {
  const shown = sheet.rows.find((each) => each.key === row);
  const at = sheet.columns.find((each) => each.id === column);
  if (!shown) return undefined;
  return [sheet.label, shown.label, ...(at ? [[...at.groups, at.label].join(' – ')] : [])].join(' › ');
};

/** Asks for each sheet and year that a finding is in, once. */
export const placeNames = async (call: Call, { findings }: Checks): Promise<PlaceName> => {
  const sheets = new Map<string, ShownSheet>();
  const nameOf = ({ year, place }: Finding): string => `${place.sheet}/${year}`;
  for (const finding of findings) {
    const name = nameOf(finding);
    const known = ['funding', 'targets', 'allocation'].includes(finding.place.sheet);
    if (!known || sheets.has(name)) continue;
    sheets.set(name, await fetchSheet(call, { sheet: finding.place.sheet, year: finding.year }));
  }
  return (finding) => {
    const sheet = sheets.get(nameOf(finding));
    return (sheet && nameIn(sheet, finding.place)) ?? keys(finding.place);
  };
};

const block = ({ lang, output }: Call, finding: Finding, placeName: PlaceName): string => {
  const say = words[lang];
  const { code, severity, title, year, printedAt, expected, actual, difference, explanation, waived } =
    finding;
  const head = hang(`${code}  `, `${say.severity[severity]}: ${title}`, output.width);
  const fields = fieldList(
    [
      [say.place, `${placeName(finding)} (${year})`],
      [say.section, printedAt ?? ''],
      [say.expected, expected],
      [say.actual, actual],
      [say.difference, difference],
      [say.why, explanation],
      [say.waived, waived?.reason ?? ''],
    ],
    output.width,
    '  ',
  );
  return `${head}\n${fields}`;
};

export const findingsText = (call: Call, checks: Checks, placeName: PlaceName): string => {
  const say = words[call.lang];
  const { error, warning, note } = checks.counts;
  const head = `${say.checks}: ${say.counts(error, warning, note)}`;
  const blocks = checks.findings.map((finding) => block(call, finding, placeName));
  return [head, ...(blocks.length > 0 ? blocks : [say.noFindings])].join('\n\n');
};
