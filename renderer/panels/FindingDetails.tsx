import { CornerDownLeft } from 'lucide-react';
import type { Finding } from '#shared/contract/index.ts';
import { useActions, useWords } from '../book/index.ts';
import { Button } from '../ui/index.ts';
import styles from './Finding.module.css';
import { canShow, PlaceLink } from './PlaceLink.tsx';

/** Both sides, one under the other, so that their digits can be compared. */
const Sides = ({ shown }: Pick<Finding, 'shown'>) => {
  const words = useWords().panels.findings;
  const lines = [
    [words.expected, shown.expected],
    [words.actual, shown.actual],
    [words.difference, shown.difference],
  ] as const;
  return (
    <dl className={styles.sides}>
      {lines
        .filter(([name, text]) => text !== '' || name !== words.difference)
        .map(([name, text]) => (
          <div key={name} className={styles.side}>
            <dt>{name}</dt>
            <dd>{text || words.blank}</dd>
          </div>
        ))}
    </dl>
  );
};

const Parts = ({ parts, year }: Pick<Finding, 'parts' | 'year'>) => {
  const words = useWords().panels.findings;
  if (parts.length === 0) return null;
  return (
    <>
      <h3 className={styles.partsTitle}>{words.parts}</h3>
      <ul className={styles.parts}>
        {parts.map((part, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: parts have no identity but their order, and no state.
          <li key={at} className={styles.part}>
            <PlaceLink place={part.place && { ...part.place, year }}>{part.label}</PlaceLink>
            <span className={styles.figure}>{part.value}</span>
          </li>
        ))}
      </ul>
    </>
  );
};

export const FindingDetails = ({ finding, id }: { readonly finding: Finding; readonly id: string }) => {
  const words = useWords().panels.findings;
  const actions = useActions();
  const { place, year, shown, explanation, parts, printedAt, waived } = finding;
  return (
    <div id={id} className={styles.details}>
      <p>{explanation}</p>
      <Sides shown={shown} />
      <Parts parts={parts} year={year} />
      {printedAt ? <p className={styles.muted}>{words.printedAt(printedAt)}</p> : null}
      {waived ? <p className={styles.muted}>{words.waived(waived.reason)}</p> : null}
      {canShow(place) ? (
        <div>
          <Button icon={<CornerDownLeft size={14} />} onClick={() => actions.goTo({ ...place, year })}>
            {words.goTo}
          </Button>
        </div>
      ) : (
        <p className={styles.muted}>{words.notShown}</p>
      )}
    </div>
  );
};
