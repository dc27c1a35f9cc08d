/** The reply of `import treasury` to a script: every row, class, reason, question and refusal, amounts in đồng. */
import { importPageLimit, type OutputOf } from '#shared/contract/index.ts';
import { type RowClass, rowClasses } from '#shared/treasury/fields.ts';
import type { Call } from '../command.ts';
import type { Order } from './settings-of-call.ts';

type Opened = OutputOf<'imports/open'>;
type Preview = OutputOf<'imports/preview'>;
type Row = OutputOf<'imports/rows'>['rows'][number];
type Committed = OutputOf<'imports/commit'>;

/** All rows of these classes; of all classes where none is named. */
export const fetchRows = async (
  call: Call,
  preview: Preview,
  { classes, most = Number.POSITIVE_INFINITY }: { classes?: RowClass[]; most?: number },
): Promise<Row[]> => {
  const rows: Row[] = [];
  for (;;) {
    const limit = Math.min(importPageLimit, most - rows.length);
    const page = await call.ask('imports/rows', {
      ...{ import: preview.import, from: rows.length, limit },
      ...(classes && { classes }),
    });
    rows.push(...page.rows);
    if (page.rows.length === 0 || rows.length >= Math.min(page.total, most)) return rows;
  }
};

const byClass = (preview: Preview, what: 'rows' | 'amount'): Record<RowClass, number> => {
  const counts = rowClasses.map((each) => [each, preview.classes[each][what]] as const);
  // One entry for each class.
  return Object.fromEntries(counts) as Record<RowClass, number>;
};

export interface ImportReply {
  readonly opened: Opened;
  readonly order: Order;
  readonly preview: Preview;
  readonly rows: readonly Row[];
  readonly committed: Committed | null;
}

/** `classes` counts rows; `amounts` says what the rows of each class come to. */
export const replyValue = ({ opened, order, preview, rows, committed }: ImportReply): object => {
  const { revision, rowsRead, carried, figures, obstacles, warnings, controls } = preview;
  const { questions, moreQuestions, fileQuestions, known, follows } = preview;
  const written = committed?.batch ? { changeSet: committed } : {};
  return {
    file: opened.file,
    sheets: opened.sheets,
    profile: opened.profile,
    notices: opened.notices,
    reasons: opened.reasons,
    ...order,
    rowsRead,
    classes: byClass(preview, 'rows'),
    amounts: byClass(preview, 'amount'),
    carried,
    rows,
    figures,
    controlTotals: controls,
    obstacles,
    questions,
    moreQuestions,
    fileQuestions,
    warnings,
    known,
    follows,
    ...written,
    revision: committed?.revision ?? revision,
  };
};
