/** The sections of a year's text as `text/show` gives them. */
import type { OutputOf } from '#shared/contract/index.ts';
import { paragraphsOf } from '#shared/domain/paragraphs.ts';
import type { Paragraph } from '#shared/domain/section-text.ts';
import { isListed, sectionsOf } from '#shared/domain/sections.ts';
import { footnoteText } from '#shared/report/footnote-text.ts';
import { type LiveFigures, printLive } from '#shared/report/live-figure.ts';

type Shown = OutputOf<'text/show'>;

const printedIn = (paragraphs: readonly Paragraph[], live: LiveFigures): string[] =>
  paragraphs.flatMap(({ content }) =>
    content.flatMap((inline) =>
      inline.type === 'figure' || inline.type === 'finding' ? [printLive(inline, live)] : [],
    ),
  );

export const shownSections = (live: LiveFigures): Shown['sections'] => {
  const tree = sectionsOf(live.view, live.year);
  return tree.nodes.map((section, at) => {
    const paragraphs = paragraphsOf(section);
    const { uid, label, printedLabel } = section;
    return {
      uid,
      label,
      printedLabel,
      parent: tree.nodes[tree.parents[at] ?? -1]?.uid ?? null,
      level: tree.depths[at] ?? 0,
      paragraphs,
      printed: printedIn(paragraphs, live),
    };
  });
};

/** In the order of their numbers; what a listed one says is made of the citations. */
export const shownFootnotes = ({ view, year }: LiveFigures): Shown['footnotes'] =>
  [...view.records('footnote').values()]
    .filter((footnote) => footnote.year === year)
    .sort((a, b) => a.number - b.number)
    .map((footnote) => ({
      uid: footnote.uid,
      text: footnoteText(footnote, view),
      listed: isListed(footnote),
    }));
