import styles from './RadioCards.module.css';

export interface Card<Value extends string> {
  readonly value: Value;
  readonly title: string;
  readonly detail?: string | undefined;
}

interface RadioCardsProps<Value extends string> {
  readonly legend: string;
  /** Name of the group, unlike that of any other in the dialog. */
  readonly name: string;
  readonly cards: readonly Card<Value>[];
  readonly value: Value;
  readonly onPick: (value: Value) => void;
}

export const RadioCards = <Value extends string>({
  legend,
  name,
  cards,
  value,
  onPick,
}: RadioCardsProps<Value>) => (
  <fieldset className={styles.group}>
    <legend className={styles.legend}>{legend}</legend>
    {cards.map((card) => (
      <label key={card.value} className={styles.card}>
        <input
          className={styles.dot}
          type="radio"
          name={name}
          checked={card.value === value}
          onChange={() => onPick(card.value)}
        />
        <span className={styles.words}>
          <span className={styles.title}>{card.title}</span>
          {card.detail ? <span className={styles.detail}>{card.detail}</span> : null}
        </span>
      </label>
    ))}
  </fieldset>
);
