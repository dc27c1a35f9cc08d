import type { BookView } from '../../domain/book-view.ts';
import type { Claim } from '../../domain/records.ts';
import { claimParams, claimRule } from '../claim-rule.ts';
import { listedAt } from '../evaluate.ts';
import { explain } from '../explanation.ts';
import { leavesOf } from '../inputs.ts';
import { termParts } from '../parts.ts';

const itemsOf = ({ expression }: Claim, view: BookView, year: number) =>
  (expression ? leavesOf(expression) : []).flatMap((leaf) =>
    leaf.op === 'documents' ? listedAt(leaf.place, view, year) : [],
  );

const explanation = (claim: Claim, view: BookView, year: number) => {
  const items = itemsOf(claim, view, year);
  const documents = items.map(({ document }) => document);
  const again = documents.filter((uid, index) => documents.indexOf(uid) < index);
  const numbers = [...new Set(again)].map((uid) => view.records('legalDocument').get(uid)?.number ?? uid);
  return explain('K-008', { ...claimParams(claim), listed: items.length, repeated: numbers.join(', ') });
};

export const printedDocumentCount = claimRule({
  code: 'K-008',
  measures: [],
  records: ['citation', 'legalDocument'],
  title: {
    vi: 'Số văn bản nêu trong câu khớp số văn bản được liệt kê',
    en: 'The stated number of documents equals the documents listed',
  },
  basis: 'Kế hoạch năm 2024, mục A.I',
  parts: termParts,
  explanation,
});
