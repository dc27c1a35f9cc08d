/** Colours and sizes of the page's tokens, as a canvas needs them: numbers and rgb(), and anew when they change. */
import { useEffect, useState } from 'react';

const tokens = {
  text: '--text',
  muted: '--text-muted',
  grid: '--line-soft',
  border: '--border',
  surface: '--surface',
  main: '--chart-main',
  second: '--chart-second',
  time: '--chart-time',
} as const;

export const seriesTokens = [1, 2, 3, 4, 5, 6].map((step) => `--series-${step}`);

export interface Look extends Readonly<Record<keyof typeof tokens, string>> {
  readonly series: readonly string[];
  readonly font: string;
  /** Pixels of 1 rem: the window's zoom. */
  readonly rem: number;
  /** Nothing moves: the person has asked the system for that. */
  readonly still: boolean;
}

const stillQuery = '(prefers-reduced-motion: reduce)';
const queries = [
  stillQuery,
  '(forced-colors: active)',
  '(prefers-contrast: more)',
  '(prefers-color-scheme: dark)',
];

/** A system colour (forced colours) is one that a canvas knows under no name: the page resolves it. */
const resolved = (probe: HTMLElement, token: string): string => {
  probe.style.color = `var(${token})`;
  return getComputedStyle(probe).color;
};

const readLook = (): Look => {
  const probe = document.createElement('span');
  probe.hidden = true;
  document.body.append(probe);
  const color = (token: string): string => resolved(probe, token);
  const { text, muted, grid, border, surface, main, second, time } = tokens;
  const look: Look = {
    ...{ text: color(text), muted: color(muted), grid: color(grid), border: color(border) },
    ...{ surface: color(surface), main: color(main), second: color(second), time: color(time) },
    series: seriesTokens.map(color),
    font: getComputedStyle(document.body).fontFamily,
    rem: Number.parseFloat(getComputedStyle(document.documentElement).fontSize),
    still: matchMedia(stillQuery).matches,
  };
  probe.remove();
  return look;
};

export const useLook = (): Look => {
  const [look, setLook] = useState(readLook);
  useEffect(() => {
    const read = (): void => setLook(readLook());
    const observer = new MutationObserver(read);
    observer.observe(document.documentElement, { attributeFilter: ['data-theme', 'style'] });
    const lists = queries.map((query) => matchMedia(query));
    for (const list of lists) list.addEventListener('change', read);
    return () => {
      observer.disconnect();
      for (const list of lists) list.removeEventListener('change', read);
    };
  }, []);
  return look;
};
