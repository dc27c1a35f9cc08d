/** The reply of `import treasury` to a person: how the file was taken, its rows by class, what is asked, what was done. */
import type { OutputOf } from '#shared/contract/index.ts';
import { importTerms } from '#shared/messages/import-terms.ts';
import { formatDate } from '#shared/text/date.ts';
import { moneyUnits } from '#shared/text/money-unit.ts';
import { monthText } from '#shared/text/month.ts';
import { type RowClass, rowClasses } from '#shared/treasury/fields.ts';
import { layOutTable, type Table } from '../../text/table.ts';
import { timeText } from '../../text/time-text.ts';
import { hang, proseWidth } from '../../text/wrap.ts';
import type { Call } from '../command.ts';
import { countText } from '../count-text.ts';
import { fieldList } from '../field-list.ts';
import type { ImportReply } from './import-reply.ts';
import { importWords } from './words.ts';

type Preview = OutputOf<'imports/preview'>;
type Question = Preview['questions'][number];
type FileQuestion = Preview['fileQuestions'][number];

/** Enough to see what is the matter; a script gets them all. */
const mostRows = 40;
const mostQuestions = 20;
const mostSuggestions = 3;

/** What a person has to look at; rows that stay as they are, or were no detail, are only counted. */
const lookedAt: RowClass[] = ['ambiguous', 'invalid', 'deleted', 'changed', 'new'];
export const rowsShown = { classes: lookedAt, most: mostRows };

type Writer = (call: Call, reply: ImportReply) => string;

const titled = (title: string, body: string): string => (body === '' ? '' : `${title}:\n${body}`);

const drawn = ({ output }: Call, table: Table): string =>
  table.rows.length === 0 ? '' : layOutTable(table, output.width).lines.join('\n');

const bullets = ({ output }: Call, texts: readonly string[]): string =>
  texts.map((each) => hang('  – ', each, proseWidth(output.width))).join('\n');

const fileText = ({ lang }: Call, { opened }: ImportReply): string => {
  const say = importWords[lang];
  const { name, encoding, separator } = opened.file;
  const shown = separator === '\t' ? say.tab : `“${separator ?? ''}”`;
  return encoding === null ? name : `${name} (${say.readAs(encoding, shown)})`;
};

const taken: Writer = (call, reply) => {
  const say = importWords[call.lang];
  const terms = importTerms[call.lang];
  const { opened, order } = reply;
  const { sheets, moneyUnit, budgetYear, period, asOf, span, origin } = order.settings;
  return fieldList(
    [
      [say.file, fileText(call, reply)],
      [say.sheets, sheets.map(({ sheet }) => sheet).join('; ') || say.notKnown],
      [say.profile, opened.profile?.name ?? ''],
      [say.origin, origin === null ? say.notKnown : terms.origin[origin]],
      [say.moneyUnit, moneyUnit === null ? say.notKnown : moneyUnits[moneyUnit][call.lang]],
      [say.budgetYear, budgetYear === null ? say.notKnown : String(budgetYear)],
      [say.asOf, asOf === null ? say.notKnown : formatDate(asOf)],
      [say.period, period === null ? say.notKnown : monthText(period)],
      [say.span, span === null ? say.notKnown : terms.span[span]],
    ],
    proseWidth(call.output.width),
  );
};

const found: Writer = (call, { opened }) => {
  const say = importWords[call.lang];
  const reasons = bullets(
    call,
    opened.reasons.map(({ text }) => text),
  );
  const notices = bullets(
    call,
    opened.notices.map(({ text }) => text),
  );
  const sections = [titled(say.found, reasons), titled(say.notices, notices)];
  return sections.filter((each) => each !== '').join('\n\n');
};

const classes: Writer = (call, { preview }) => {
  const say = importWords[call.lang];
  const terms = importTerms[call.lang].class;
  const amount = rowClasses.reduce((sum, each) => sum + preview.classes[each].amount, 0);
  const lines = rowClasses.map(
    (each) => [terms[each], preview.classes[each].rows, preview.classes[each].amount] as const,
  );
  const rows = [...lines, [say.all, preview.rowsRead, amount] as const].map(([label, count, sum]) => ({
    cells: [label, countText(count), countText(sum)],
  }));
  const columns = [say.class, say.rows, say.amount].map((label, at) => ({
    ...{ label, align: at === 0 ? ('left' as const) : ('right' as const) },
  }));
  const { carried } = preview;
  const goesOn =
    carried.rows > 0 ? `\n${say.carried(countText(carried.rows), countText(carried.amount))}` : '';
  return titled(say.classes, drawn(call, { columns, rows })) + goesOn;
};

const rowTable: Writer = (call, { rows, preview }) => {
  const say = importWords[call.lang];
  const terms = importTerms[call.lang].class;
  const columns = [
    { label: say.row, align: 'left' as const },
    { label: say.class, align: 'left' as const },
    { label: say.text, align: 'left' as const, most: 40, rank: 2 },
    { label: say.total, align: 'right' as const, rank: 1 },
    { label: say.reason, align: 'left' as const, most: 60, flexible: true },
  ];
  const lines = rows.map(({ row, sheet, class: kind, text, total, reason }) => ({
    cells: [
      row === null ? '' : `${sheet ?? ''}!${row}`,
      terms[kind],
      text,
      total === null ? '' : countText(total),
      reason,
    ],
  }));
  const all = lookedAt.reduce((sum, each) => sum + preview.classes[each].rows, 0) + preview.carried.rows;
  const more = all > rows.length ? `\n${say.moreRows(countText(all - rows.length))}` : '';
  return titled(say.toLookAt, drawn(call, { columns, rows: lines })) + more;
};

const controls: Writer = (call, { preview }) => {
  const say = importWords[call.lang];
  const columns = [say.control, say.stated, say.computed, say.difference].map((label, at) => ({
    ...{ label, align: at === 0 ? ('left' as const) : ('right' as const) },
    ...(at === 0 ? { most: 50, flexible: true } : {}),
  }));
  const rows = preview.controls.map(({ text, stated, computed, difference, wrong }) => ({
    cells: [`${wrong ? '! ' : ''}${text}`, countText(stated), countText(computed), countText(difference)],
  }));
  return titled(say.controls, drawn(call, { columns, rows }));
};

const questionText = (call: Call, question: Question): string => {
  const say = importWords[call.lang];
  const what = importTerms[call.lang].dimension[question.dimension];
  const head = say.question(what, question.text, countText(question.rows), countText(question.amount));
  const suggested = question.suggestions
    .slice(0, mostSuggestions)
    .map(({ label, exact }) => `    ${exact ? `${label} (${say.exactName})` : label}`);
  const lines = suggested.length > 0 ? suggested : [`    ${say.noSuggestion}`];
  return [hang('  ? ', head, proseWidth(call.output.width)), ...lines].join('\n');
};

const fileQuestionText = (call: Call, { dimension, rows, amount, suggestions }: FileQuestion): string => {
  const say = importWords[call.lang];
  const what = dimension === 'vintage' ? say.vintage : importTerms[call.lang].dimension[dimension];
  const width = proseWidth(call.output.width);
  const head = say.fileQuestion(what, countText(rows), countText(amount));
  const lines = suggestions.map(({ label, target, reason }) =>
    hang(
      '    ',
      `--for-all ${dimension}=${target}: ${label === target ? '' : `${label}, `}${reason.text}`,
      width,
    ),
  );
  const hint = hang('    ', say.forAll(dimension), width);
  return [hang('  ? ', head, width), ...(lines.length > 0 ? lines : [hint])].join('\n');
};

const fileQuestions: Writer = (call, { preview }) =>
  titled(
    importWords[call.lang].fileQuestions,
    preview.fileQuestions.map((question) => fileQuestionText(call, question)).join('\n'),
  );

const questions: Writer = (call, { preview }) => {
  const say = importWords[call.lang];
  const open = preview.questions.filter(({ accepted }) => accepted === null);
  const shown = open.slice(0, mostQuestions).map((question) => questionText(call, question));
  const others = open.length - shown.length + preview.moreQuestions;
  const more = others > 0 ? [say.moreQuestions(countText(others))] : [];
  return titled(say.questions, [...shown, ...more].join('\n'));
};

const hindrances: Writer = (call, { preview }) => {
  const say = importWords[call.lang];
  const known = preview.known.map(({ at }) => say.knownFile(timeText(at, call.lang)));
  const warnings = [...known, ...preview.warnings.map(({ text }) => text)];
  const obstacles = preview.obstacles.map(({ text }) => text);
  const sections = [
    titled(say.warnings, bullets(call, warnings)),
    titled(say.obstacles, bullets(call, obstacles)),
  ];
  return sections.filter((each) => each !== '').join('\n\n');
};

const outcome: Writer = ({ lang, options }, { preview, committed }) => {
  const say = importWords[lang];
  if (committed) {
    const { figures, batch, revision } = committed;
    const counts = {
      ...{ new: countText(figures.new), changed: countText(figures.changed) },
      deleted: countText(figures.deleted),
    };
    const done =
      batch === null
        ? say.nothingChanged(countText(figures.same), countText(revision))
        : say.written(counts, countText(revision));
    return figures.kept > 0 ? `${done}\n${say.keptFigures(countText(figures.kept))}` : done;
  }
  if (options.preview) return say.previewed;
  const { ambiguous, invalid } = preview.classes;
  return preview.obstacles.length > 0
    ? say.notWritten
    : say.unresolved(countText(ambiguous.rows), countText(invalid.rows));
};

const sections: readonly Writer[] = [
  taken,
  found,
  classes,
  rowTable,
  controls,
  fileQuestions,
  questions,
  hindrances,
  outcome,
];

export const importText: Writer = (call, reply) =>
  sections
    .map((write) => write(call, reply))
    .filter((text) => text !== '')
    .join('\n\n');
