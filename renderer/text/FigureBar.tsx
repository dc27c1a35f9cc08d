import { ArrowUpRight, Trash2 } from 'lucide-react';
import { useEffect, useState } from 'react';
import type { FigureFormat, FigureInline } from '#shared/domain/section-text.ts';
import { useActions, useWords } from '../book/index.ts';
import { Button, IconButton, Select } from '../ui/index.ts';
import styles from './FigureBar.module.css';
import type { TextPlace } from './place.ts';
import type { TextEditor } from './text-editor.ts';

type Figure = NonNullable<TextPlace['figure']>;

const units = ['dong', 'thousand', 'million', 'billion'] as const;
const decimals = ['0', '1', '2', '3', '4'] as const;

/** The same figure in another form is still the one that the bar is about. */
export const figureKey = ({ inline }: Figure): string =>
  inline.type === 'figure' ? JSON.stringify(inline.expression) : inline.key;

/** What a figure is, in words; '' until they have come. */
const useLabel = (live: FigureInline | null): string => {
  const actions = useActions();
  const [label, setLabel] = useState('');
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
  return label;
};

interface FormatProps {
  readonly editor: TextEditor;
  readonly live: FigureInline;
}

const Format = ({ editor, live }: FormatProps) => {
  const words = useWords().text;
  const actions = useActions();
  const { expression, format } = live;
  const reformat = async (change: Partial<FigureFormat>): Promise<void> => {
    const next = { ...live, format: { ...format, ...change } };
    const found = await actions.figure({ expression, format: next.format });
    if (found) editor.changeFigure(next, found.printed);
  };
  const digits = decimals.find((each) => each === String(format.decimals)) ?? '0';
  const unit = units.find((each) => each === format.unit);
  return (
    <>
      {unit ? (
        <Select
          quiet
          aria-label={words.figureUnit}
          value={unit}
          choices={units.map((each) => ({ value: each, label: words.units[each] }))}
          onPick={(picked) => void reformat({ unit: picked })}
        />
      ) : null}
      <Select
        quiet
        aria-label={words.figureDecimals}
        value={digits}
        choices={decimals.map((each) => ({ value: each, label: words.decimals(Number(each)) }))}
        onPick={(picked) => void reformat({ decimals: Number(picked) })}
      />
    </>
  );
};

interface FigureBarProps {
  readonly editor: TextEditor;
  readonly figure: Figure;
  readonly writable: boolean;
}

/** Under the text: what the selected figure is, how it is printed, and the way to where it comes from. */
export const FigureBar = ({ editor, figure, writable }: FigureBarProps) => {
  const words = useWords().text;
  const actions = useActions();
  const { inline } = figure;
  const live = inline.type === 'figure' ? inline : null;
  const label = useLabel(live);
  const cell = live?.expression.op === 'cell' ? live.expression : null;
  return (
    <div className={styles.bar} role="toolbar" aria-label={words.figure}>
      <span className={styles.what} title={label}>
        {live ? label : words.finding}
      </span>
      {live && writable ? <Format editor={editor} live={live} /> : null}
      {cell ? (
        <Button look="quiet" icon={<ArrowUpRight size={16} />} onClick={() => actions.goTo(cell)}>
          {words.toCell}
        </Button>
      ) : null}
      {writable ? (
        <IconButton
          icon={<Trash2 size={16} />}
          label={words.deleteFigure}
          keys="Delete"
          onClick={() => editor.deleteSelected()}
        />
      ) : null}
    </div>
  );
};
