/** One chart on its canvas. What it says is said again by the table behind it; to a screen reader it is an image. */
import { useEffect, useRef } from 'react';
import styles from './Chart.module.css';
import { type ChartOption, drawChart } from './echarts.ts';
import { type Look, useLook } from './look.ts';

export type MakeOption = (look: Look) => ChartOption;

interface ChartProps {
  readonly label: string;
  /** In rem. */
  readonly height: number;
  readonly option: MakeOption;
  /** @param at which of the categories was clicked */
  readonly onPick?: ((at: number) => void) | undefined;
}

type Drawn = ReturnType<typeof drawChart>;

export const Chart = ({ label, height, option, onPick }: ChartProps) => {
  const element = useRef<HTMLDivElement>(null);
  const drawn = useRef<Drawn | null>(null);
  const pick = useRef(onPick);
  pick.current = onPick;
  const look = useLook();

  useEffect(() => {
    if (!element.current) return undefined;
    const chart = drawChart(element.current);
    drawn.current = chart;
    chart.on('click', ({ dataIndex }) => {
      if (typeof dataIndex === 'number') pick.current?.(dataIndex);
    });
    const sizes = new ResizeObserver(() => chart.resize());
    sizes.observe(element.current);
    return () => {
      sizes.disconnect();
      chart.dispose();
      drawn.current = null;
    };
  }, []);

  useEffect(() => {
    drawn.current?.setOption({ animation: !look.still, ...option(look) }, { notMerge: true });
  }, [option, look]);

  return (
    <div
      className={styles.chart}
      ref={element}
      role="img"
      aria-label={label}
      style={{ height: `${height}rem` }}
    />
  );
};
