/**
 * The paragraphs of each section. In plan-2024.json they stand under many keys, each with the label of its
 * section (`source`); what stands in the section's heading already is left out.
 *
 * Where the plan runs the heading into the text ("1. Mục tiêu: Phấn đấu …"), the first paragraph is the printed
 * one, heading and colon included: so it can be told from a heading on a line of its own.
 */
import { groupedBy } from '../../catalogues/seed-file.ts';
import type { PlanJson } from './plan-json.ts';

const textKeys = new Set(['text', 'detail', 'paragraphs', 'responsibilities', 'appendixNote']);
/** Lists and references are records of their own; a footnote's text is not the section's. */
const otherRecords = new Set(['documentsIssued', 'referencesInText', 'references', 'mentions']);

interface Found {
  readonly place: string;
  readonly text: string;
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const stringsOf = (value: unknown): string[] =>
  [value].flat().filter((each): each is string => typeof each === 'string');

/** All texts beneath a value, in the file's order, with the place of the nearest object that names one. */
const textsIn = (value: unknown, place: string): Found[] => {
  if (Array.isArray(value)) return value.flatMap((each) => textsIn(each, place));
  if (!isRecord(value)) return [];
  const own = typeof value.source === 'string' ? value.source : place;
  return Object.entries(value).flatMap(([key, each]) => {
    if (otherRecords.has(key)) return [];
    if (!textKeys.has(key)) return textsIn(each, own);
    return stringsOf(each).map((text) => ({ place: own, text }));
  });
};

const withoutColon = (text: string): string => text.replace(/:$/, '');

/** Headings that the text follows on the same line. */
const runInHeadings = (plan: PlanJson): Map<string, string> => {
  const { projects, organisation } = plan.plan2024;
  const lines = projects.flatMap((project) => [project, ...project.subprojects]);
  const contents = lines.flatMap(({ content }) => (content ? [content] : []));
  const outline = new Map(plan.outline.map(({ label, heading }) => [label, heading]));
  return new Map([
    /** The content's label ends with a colon; the outline drops it where the text follows at once. */
    ...contents
      .filter(({ source, label }) => outline.get(source) === withoutColon(label))
      .map(({ source, label }): [string, string] => [source, withoutColon(label)]),
    /** B.VI.7 and B.VI.8: "Hiệp hội doanh nghiệp tỉnh: Chỉ đạo …", one sentence and no list. */
    ...organisation.agencies
      .filter(({ responsibilities }) => responsibilities.length === 1)
      .map(({ source, heading }): [string, string] => [source, heading]),
  ]);
};

export const paragraphsByPlace = (plan: PlanJson): Map<string, string[]> => {
  const headings = new Map(plan.outline.map(({ label, heading }) => [label, heading ?? '']));
  const runIn = runInHeadings(plan);
  const found = groupedBy(textsIn([plan.results2023, plan.plan2024], ''), ({ place }) => place);
  return new Map(
    [...found].map(([place, texts]) => {
      const heading = headings.get(place) ?? '';
      const own = [...new Set(texts.map(({ text }) => text))].filter((text) => !heading.includes(text));
      const lead = runIn.get(place);
      return [place, own.map((text, index) => (lead && index === 0 ? `${lead}: ${text}` : text))];
    }),
  );
};
