/** The lines under a table: "Ghi chú:" with numbers where there are several notes, and the closing "./.". */
import type { Paper } from './paper.ts';

export interface NoteLine {
  readonly role: 'heading' | 'note' | 'ending';
  readonly text: string;
}

export const noteLines = (paper: Paper): NoteLine[] => {
  const { notes, ending } = paper;
  if (notes.length === 0) return ending ? [{ role: 'ending', text: ending }] : [];
  const close = (text: string, index: number): string =>
    ending && index === notes.length - 1 ? `${text.replace(/\.$/, '')}${ending}` : text;
  const closed = notes.map(close);
  if (closed.length === 1) return [{ role: 'note', text: `Ghi chú: ${closed[0]}` }];
  return [
    { role: 'heading', text: 'Ghi chú:' },
    ...closed.map((text, index): NoteLine => ({ role: 'note', text: `${index + 1}. ${text}` })),
  ];
};
