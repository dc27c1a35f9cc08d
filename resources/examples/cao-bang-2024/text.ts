/** The words of the plan: sections with their paragraphs, footnotes, recipients. */

import { keptSection } from '#shared/domain/paragraphs.ts';
import type { RecordOf } from '#shared/domain/records.ts';
import type { Paragraph } from '#shared/domain/section-text.ts';
import { groupedBy, inOrder } from '../../catalogues/seed-file.ts';
import { footnoteUid } from './inlines.ts';
import { paragraphsByPlace } from './paragraphs.ts';
import type { PlanJson } from './plan-json.ts';

type Section = RecordOf<'section'>;
interface Outlined {
  readonly label: string;
  readonly printedLabel: string;
  readonly paragraphs: readonly Paragraph[];
}

const sectionUid = (label: string): string => `sec2024.${label}`;

/** "B.IV.1.1.a" belongs to "B.IV.1.1". */
const parentLabel = (label: string): string | null => {
  const end = label.lastIndexOf('.');
  return end < 0 ? null : label.slice(0, end);
};

/** The outline between the opening and the closing words, which carry no number. */
const outlined = (plan: PlanJson): Outlined[] => {
  const paragraphs = paragraphsByPlace(plan);
  const labels = [
    { label: 'intro', printedLabel: '' },
    ...plan.outline,
    { label: 'closing', printedLabel: '' },
  ];
  return labels.map(({ label, printedLabel }) => ({
    label,
    printedLabel,
    paragraphs: paragraphs.get(label) ?? [],
  }));
};

const sectionOf = ({ label, printedLabel, paragraphs }: Outlined, position: string): Section => {
  const parent = parentLabel(label);
  return {
    uid: sectionUid(label),
    year: 2024,
    label,
    printedLabel,
    parent: parent === null ? null : sectionUid(parent),
    position,
    ...keptSection(paragraphs),
  };
};

/** In printed order. */
export const sections = (plan: PlanJson): Section[] => {
  const all = outlined(plan);
  const siblings = groupedBy(all, ({ label }) => parentLabel(label));
  const placed = [...siblings.values()].flatMap((group) => inOrder(group, sectionOf));
  const byLabel = new Map(placed.map((section) => [section.label, section]));
  return all.flatMap(({ label }) => byLabel.get(label) ?? []);
};

/** Footnotes whose text is the list of what their place cites: it is made of the citations. */
const listed = ({ results2023 }: PlanJson): Set<number> =>
  new Set(Object.values(results2023.guidance.documentsIssued).map(({ footnote }) => footnote));

export const footnotes = (plan: PlanJson): RecordOf<'footnote'>[] => {
  const lists = listed(plan);
  return plan.footnotes.map(({ number, source, anchor, text }) => ({
    uid: footnoteUid(number),
    year: 2024,
    number,
    place: source,
    anchor,
    text: lists.has(number) ? '' : text,
  }));
};

/** "VX_{HN}": the drafter's initials are a subscript, which the extraction writes plainly. */
const withSubscript = (text: string): string => text.replace('VXHN', 'VX_{HN}');

export const recipients = ({ plan }: PlanJson): RecordOf<'recipient'>[] =>
  inOrder(
    plan.recipients.map(({ text }, index) => ({
      uid: `recipient.2024.${index + 1}`,
      text: withSubscript(text),
    })),
    ({ uid, text }, position) => ({ uid, year: 2024, position, text }),
  );
