/** The words of the plan: sections with their paragraphs, footnotes, recipients. */
import type { RecordOf } from '#shared/domain/records.ts';
import { groupedBy, inOrder } from '../../catalogues/seed-file.ts';
import { paragraphsByPlace } from './paragraphs.ts';
import type { PlanJson } from './plan-json.ts';

type Section = RecordOf<'section'>;
type Outlined = PlanJson['outline'][number] & { readonly paragraphs: readonly string[] };

const sectionUid = (label: string): string => `sec2024.${label}`;

/** "B.IV.1.1.a" belongs to "B.IV.1.1". */
const parentLabel = (label: string): string | null => {
  const end = label.lastIndexOf('.');
  return end < 0 ? null : label.slice(0, end);
};

/** The outline between the opening and the closing words, which carry no number. */
const outlined = (plan: PlanJson): Outlined[] => {
  const paragraphs = paragraphsByPlace(plan);
  const wordsOnly = { printedLabel: '', heading: null };
  return [
    { ...wordsOnly, label: 'intro', paragraphs: [plan.plan.opening.text] },
    ...plan.outline.map((each) => ({ ...each, paragraphs: paragraphs.get(each.label) ?? [] })),
    { ...wordsOnly, label: 'closing', paragraphs: [plan.plan.closing.text] },
  ];
};

const sectionOf = (outline: Outlined, position: string): Section => {
  const parent = parentLabel(outline.label);
  return {
    uid: sectionUid(outline.label),
    year: 2024,
    label: outline.label,
    printedLabel: outline.printedLabel,
    parent: parent === null ? null : sectionUid(parent),
    position,
    heading: outline.heading,
    paragraphs: [...outline.paragraphs],
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

export const footnotes = (plan: PlanJson): RecordOf<'footnote'>[] =>
  plan.footnotes.map(({ number, source, anchor, text }) => ({
    uid: `footnote.2024.${number}`,
    year: 2024,
    number,
    place: source,
    anchor,
    text,
  }));

export const recipients = ({ plan }: PlanJson): RecordOf<'recipient'>[] =>
  inOrder(
    plan.recipients.map(({ text }, index) => ({ uid: `recipient.2024.${index + 1}`, text })),
    ({ uid, text }, position) => ({ uid, year: 2024, position, text }),
  );
