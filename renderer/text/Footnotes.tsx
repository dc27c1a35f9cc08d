import { useId, useState } from 'react';
import { useActions, useWords } from '../book/index.ts';
import type { ShownText } from './document.ts';
import styles from './Footnotes.module.css';

type Footnote = ShownText['footnotes'][number];

/** Which section refers to a footnote. */
const sectionOf = (text: ShownText, uid: string) =>
  text.sections.find(({ paragraphs }) =>
    paragraphs.some(({ content }) =>
      content.some((inline) => inline.type === 'footnote' && inline.footnote === uid),
    ),
  );

interface LineProps {
  readonly footnote: Footnote;
  readonly number: number;
  readonly text: ShownText;
  readonly writable: boolean;
}

const Line = ({ footnote, number, text, writable }: LineProps) => {
  const words = useWords().text;
  const { writeText } = useActions();
  const id = useId();
  const [typed, setTyped] = useState<string | null>(null);
  const finish = async (): Promise<void> => {
    const section = sectionOf(text, footnote.uid);
    if (typed !== null && typed !== footnote.text && section) {
      const { uid, paragraphs } = section;
      await writeText({ section: uid, paragraphs, footnotes: [{ uid: footnote.uid, text: typed }] });
    }
    setTyped(null);
  };
  return (
    <li className={styles.line}>
      <label className={styles.number} htmlFor={id}>
        {number}
      </label>
      <textarea
        id={id}
        className={styles.text}
        lang="vi"
        aria-label={words.footnote(number)}
        value={typed ?? footnote.text}
        readOnly={!writable || footnote.listed}
        title={footnote.listed ? words.listedFootnote : undefined}
        onChange={(event) => setTyped(event.target.value)}
        onBlur={() => void finish()}
      />
    </li>
  );
};

/** Under the text, as on the last page: where words of a footnote are typed. */
export const Footnotes = ({
  text,
  writable,
}: {
  readonly text: ShownText | null;
  readonly writable: boolean;
}) => {
  const words = useWords().text;
  if (!text || text.footnotes.length === 0) return null;
  return (
    <section className={styles.footnotes} aria-label={words.footnotes}>
      <h2 className={styles.title}>{words.footnotes}</h2>
      <ol className={styles.list}>
        {text.footnotes.map((footnote, at) => (
          <Line key={footnote.uid} footnote={footnote} number={at + 1} text={text} writable={writable} />
        ))}
      </ol>
    </section>
  );
};
