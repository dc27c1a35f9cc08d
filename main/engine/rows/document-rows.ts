/** Rows of the sheet Văn bản: legal documents. They stand in the order of series and date, and belong to all years. */
import { changeField, deleteRecord, makeRecord } from '#shared/changes/record-changes.ts';
import { type Result, refuse } from '#shared/errors/result.ts';
import { documentLabel, documentOfName, everyCitation, sheetDefinitions } from '#shared/sheets/index.ts';
import type { Book } from '../book/index.ts';
import type {
  AddRow,
  DeleteRow,
  Deletion,
  MoveRow,
  RenamePlan,
  RenameRow,
  RowKind,
  RowPlan,
} from './plan.ts';

const documentIn = (book: Book, row: string) => {
  const document = book.records('legalDocument').get(row);
  return document
    ? ({ ok: true, value: document } as const)
    : refuse('unknownRow', { sheet: 'documents', row });
};

/** "Kế hoạch số 183/KH-UBND" brings its kind and its number. */
const add = (_: Book, { uid, name, parent, after }: AddRow): Result<RowPlan> => {
  // A row that is named as the one before says where the person stands, not where the new one goes.
  if (parent !== undefined && after === undefined)
    return refuse('rowNotAllowedHere', { row: name, parent: sheetDefinitions.documents.label.vi });
  const named = documentOfName(name);
  if (!named.ok) return named;
  const record = { uid, ...named.value, date: null, issuer: null, subject: null, series: null };
  return { ok: true, value: { changes: [makeRecord('legalDocument', record)], row: uid } };
};

const rename = (book: Book, { row, name }: RenameRow): Result<RenamePlan> => {
  const found = documentIn(book, row);
  if (!found.ok) return found;
  const named = documentOfName(name);
  if (!named.ok) return named;
  const { kind, number, sequence } = named.value;
  if (kind === '' && number === '') return refuse('invalidText', { reason: 'blank' });
  const document = found.value;
  const changes = [
    ...changeField('legalDocument', document, 'kind', kind === '' ? document.kind : kind),
    ...changeField('legalDocument', document, 'number', number),
    ...changeField('legalDocument', document, 'sequence', sequence),
  ];
  return { ok: true, value: { changes, row, name: documentLabel({ kind: kind || document.kind, number }) } };
};

const move = (book: Book, { row }: MoveRow): Result<RowPlan> => {
  const found = documentIn(book, row);
  return found.ok ? refuse('orderIsFixed', { sheet: sheetDefinitions.documents.label.vi }) : found;
};

const remove = (book: Book, { row }: DeleteRow): Result<Deletion> => {
  const found = documentIn(book, row);
  if (!found.ok) return found;
  const places = everyCitation(book, row);
  if (places !== '') return refuse('documentCited', { document: documentLabel(found.value), places });
  const changes = [deleteRecord('legalDocument', found.value)];
  return { ok: true, value: { changes, row, rows: 1, figures: 0 } };
};

export const documentRows: RowKind = { add, rename, move, remove };
