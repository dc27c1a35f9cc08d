/** Findings as short blocks: what, where, expected and actual, why. */
import type { Finding, OutputOf } from '#shared/contract/index.ts';
import { placeInWords } from '#shared/text/place-in-words.ts';
import { hang, proseWidth } from '../text/wrap.ts';
import { words } from '../words.ts';
import type { Call } from './command.ts';
import { fieldList } from './field-list.ts';

type Checks = OutputOf<'checks/list'>;

const block = (call: Call, finding: Finding): string => {
  const { lang, output } = call;
  const say = words[lang];
  const width = proseWidth(output.width);
  const { code, severity, title, where, year, printedAt, shown, explanation, waived } = finding;
  const head = hang(`${code}  `, `${say.severity[severity]}: ${title}`, width);
  const fields = fieldList(
    [
      [say.place, `${where} (${year})`],
      [say.section, printedAt === null ? '' : placeInWords(printedAt, lang)],
      [say.expected, shown.expected],
      [say.actual, shown.actual],
      [say.difference, shown.difference],
      [say.why, explanation],
      [say.waived, waived?.reason ?? ''],
    ],
    width,
    '  ',
  );
  return `${head}\n${fields}`;
};

export const findingsText = (call: Call, checks: Checks): string => {
  const say = words[call.lang];
  const { error, warning, note } = checks.counts;
  const head = `${say.checks}: ${say.counts(error, warning, note)}`;
  const blocks = checks.findings.map((finding) => block(call, finding));
  return [head, ...(blocks.length > 0 ? blocks : [say.noFindings])].join('\n\n');
};
