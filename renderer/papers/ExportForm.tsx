import { Eye } from 'lucide-react';
import { formatsOf, type PaperFormat, paperFormats } from '#shared/report/publication.ts';
import { monthText } from '#shared/text/month.ts';
import { useWords } from '../book/index.ts';
import { CheckBox, classes, Field, Select } from '../ui/index.ts';
import styles from './ExportDialog.module.css';
import { type ExportChoice, type PaperList, takesTemplate } from './export-choice.ts';
import { TemplatePick } from './TemplatePick.tsx';

type Paper = PaperList['papers'][number];

interface ExportFormProps {
  readonly id: string;
  readonly list: PaperList;
  readonly choice: ExportChoice;
  readonly disabled: boolean;
  readonly onChoose: (change: Partial<ExportChoice>) => void;
}

/** In the order of all, with or without one. */
const toggled = <Item extends string>(all: readonly Item[], chosen: readonly Item[], item: Item): Item[] =>
  all.filter((each) => chosen.includes(each) !== (each === item));

interface PaperLineProps extends Omit<ExportFormProps, 'id'> {
  readonly paper: Paper;
}

const PaperLine = ({ paper, list, choice, disabled, onChoose }: PaperLineProps) => {
  const words = useWords().papers;
  const { id, name, title, missing } = paper;
  const all = list.papers.map((each) => each.id);
  const seen = choice.shown === id;
  return (
    <li className={classes(styles.paper, seen && styles.seen)}>
      <CheckBox
        checked={choice.papers.includes(id)}
        disabled={disabled || missing !== null}
        onChange={() => onChoose({ papers: toggled(all, choice.papers, id) })}
      >
        <strong>{name}</strong>
      </CheckBox>
      <span className={styles.paperTitle} title={title}>
        {title}
      </span>
      <button
        type="button"
        className={styles.show}
        aria-pressed={seen}
        aria-label={words.preview(name)}
        title={words.preview(name)}
        onClick={() => onChoose({ shown: id })}
      >
        <Eye size={16} aria-hidden="true" />
      </button>
      {missing === null ? null : <p className={styles.missing}>{missing}</p>}
    </li>
  );
};

const useMonths = (list: PaperList) => {
  const words = useWords().papers;
  return [
    ...list.periods.map((period) => ({ value: String(period), label: words.toMonth(monthText(period)) })),
    { value: '', label: words.noMonth },
  ];
};

export const ExportForm = ({ id, list, choice, disabled, onChoose }: ExportFormProps) => {
  const words = useWords().papers;
  const months = useMonths(list);
  const known = new Set(list.papers.flatMap(({ formats }) => formats));
  const formats: readonly PaperFormat[] = paperFormats.filter((format) => known.has(format));
  const letterOnly = choice.papers.every((paper) => paper === 'ke-hoach') && choice.papers.length > 0;
  const fits = (format: PaperFormat): boolean => !letterOnly || formatsOf('ke-hoach').includes(format);
  return (
    <div className={styles.form}>
      <ul className={styles.papers} aria-label={words.papers}>
        {list.papers.map((paper) => (
          <PaperLine
            key={paper.id}
            paper={paper}
            list={list}
            choice={choice}
            disabled={disabled}
            onChoose={onChoose}
          />
        ))}
      </ul>
      <Field label={words.month} control={`${id}month`}>
        <Select
          id={`${id}month`}
          disabled={disabled}
          value={choice.period === null ? '' : String(choice.period)}
          choices={months}
          onPick={(picked) => onChoose({ period: picked === '' ? null : Number(picked) })}
        />
      </Field>
      <fieldset className={styles.formats}>
        <legend className={styles.legend}>{words.formats}</legend>
        <div className={styles.boxes}>
          {formats.map((format) => (
            <CheckBox
              key={format}
              checked={choice.formats.includes(format)}
              disabled={disabled || !fits(format)}
              onChange={() => onChoose({ formats: toggled(formats, choice.formats, format) })}
            >
              {words.format[format]}
            </CheckBox>
          ))}
        </div>
      </fieldset>
      {takesTemplate(choice) ? <TemplatePick id={`${id}template`} disabled={disabled} /> : null}
    </div>
  );
};
