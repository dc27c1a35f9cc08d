/** What all charts have in common: quiet axes, a tooltip as text on the canvas, room for words. */
import type { GridComponentOption, TooltipComponentOption } from './echarts.ts';
import type { Look } from './look.ts';

export const small = (look: Look): number => look.rem * 0.75;

export const wordsIn = (look: Look, color: string = look.muted) => ({
  color,
  fontFamily: look.font,
  fontSize: small(look),
});

type Lines = (at: number) => readonly string[];

/** @param lines of the category; a tooltip of elements would need styles that the page's policy forbids */
export const tooltip = (look: Look, trigger: 'axis' | 'item', lines: Lines): TooltipComponentOption => ({
  ...{ trigger, renderMode: 'richText', confine: true },
  backgroundColor: look.surface,
  borderColor: look.border,
  textStyle: wordsIn(look, look.text),
  axisPointer: { type: 'shadow', shadowStyle: { color: look.grid, opacity: 0.4 } },
  formatter: (params) => {
    const [first] = Array.isArray(params) ? params : [params];
    return lines(first?.dataIndex ?? 0).join('\n');
  },
});

export const valueAxis = (look: Look, format: (value: number) => string) => ({
  type: 'value' as const,
  // From nought, wherever the figures lie; further down only for corrections below it.
  min: ({ min }: { min: number }) => Math.min(0, min),
  axisLabel: { ...wordsIn(look), formatter: format },
  axisLine: { show: false },
  splitLine: { lineStyle: { color: look.grid } },
});

export const categoryAxis = (look: Look, data: readonly string[]) => ({
  type: 'category' as const,
  data: [...data],
  axisTick: { show: false },
  axisLine: { lineStyle: { color: look.border } },
  axisLabel: wordsIn(look),
});

export interface Names {
  /** Room for them, in rem. */
  readonly width: number;
  /** Long names go on in further lines; where they may not, they are cut. */
  readonly lines: boolean;
}

/** Bars from the top down, in the order of the rows. */
export const rowAxis = (look: Look, data: readonly string[], { width, lines }: Names) => ({
  ...categoryAxis(look, data),
  inverse: true,
  axisLabel: {
    ...wordsIn(look, look.text),
    width: width * look.rem,
    overflow: lines ? ('break' as const) : ('truncate' as const),
    lineHeight: small(look) * 1.25,
    interval: 0,
  },
});

export const rowGrid = (look: Look, right: number): GridComponentOption => ({
  ...{ left: 4, right: right * look.rem, top: look.rem * 0.5, bottom: 4 },
  outerBoundsMode: 'same',
  outerBoundsContain: 'axisLabel',
});

/** What a bar comes to, behind its end: on a ground of its own, so that no line of the chart runs through it. */
export const endLabel = (look: Look, text: (at: number) => string) => ({
  ...{ show: true, position: 'right' as const },
  ...wordsIn(look, look.text),
  backgroundColor: look.surface,
  padding: [1, 2],
  formatter: ({ dataIndex }: { dataIndex: number }) => text(dataIndex),
});

/** Height of a chart of rows, in rem. */
export const rowsHeight = (rows: number, each: number): number => rows * each + 2.5;

/** Height of a row, in rem: of a name on one line, and of one on up to three. */
export const rowHeight = { line: 1.75, lines: 3 } as const;
