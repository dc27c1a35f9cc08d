import { useEffect, useState } from 'react';
import type { FigureFormat } from '#shared/domain/section-text.ts';
import { useActions, useWords } from '../book/index.ts';
import { Button, Select } from '../ui/index.ts';
import styles from './TextToolbar.module.css';
import type { FigureNode, TextEditor, TextPlace } from './text-editor.ts';

type Figure = NonNullable<TextPlace['figure']>;

const units: readonly FigureFormat['unit'][] = ['plain', 'dong', 'thousand', 'million', 'billion'];
const decimals = ['0', '1', '2', '3', '4'] as const;

const isDecimals = (text: string): text is (typeof decimals)[number] =>
  decimals.some((each) => each === text);

interface FigureBarProps {
  readonly editor: TextEditor;
  readonly figure: Figure;
  readonly disabled: boolean;
}

/** What the selected figure is, how it is printed, and the way to where it comes from. */
export const FigureBar = ({ editor, figure, disabled }: FigureBarProps) => {
  const words = useWords().text;
  const actions = useActions();
  const { inline } = figure;
  const [label, setLabel] = useState('');
  const live = inline.type === 'figure' ? inline : null;

  useEffect(() => {
    if (!live) return undefined;
    let gone = false;
    void actions.figure({ expression: live.expression, format: live.format }).then((found) => {
      if (!gone && found) setLabel(found.label);
    });
    return () => {
      gone = true;
    };
  }, [actions, live]);

  const reformat = async (change: Partial<FigureFormat>): Promise<void> => {
    if (!live) return;
    const format = { ...live.format, ...change };
    const found = await actions.figure({ expression: live.expression, format });
    const next: FigureNode = { ...live, format };
    if (found) editor.changeFigure(next, found.printed);
  };

  if (!live) return <span className={styles.figure}>{words.finding}</span>;
  const { expression, format } = live;
  const isMoney = format.unit !== 'plain';
  const digits = String(format.decimals);
  return (
    <span className={styles.figure}>
      <span className={styles.what} title={label}>
        {label}
      </span>
      {isMoney ? (
        <Select
          quiet
          aria-label={words.figureUnit}
          disabled={disabled}
          value={format.unit}
          choices={units.slice(1).map((unit) => ({ value: unit, label: words.units[unit] }))}
          onPick={(unit) => void reformat({ unit })}
        />
      ) : null}
      <Select
        quiet
        aria-label={words.figureDecimals}
        disabled={disabled}
        value={isDecimals(digits) ? digits : '0'}
        choices={decimals.map((each) => ({ value: each, label: words.decimals(Number(each)) }))}
        onPick={(picked) => void reformat({ decimals: Number(picked) })}
      />
      {expression.op === 'cell' ? (
        <Button look="quiet" onClick={() => actions.goTo(expression)}>
          {words.toCell}
        </Button>
      ) : null}
    </span>
  );
};
