import { useActions, useBook, useWords } from '../book/index.ts';
import { Dialog } from '../ui/index.ts';
import styles from './AboutDialog.module.css';

export const AboutDialog = () => {
  const words = useWords().dialogs;
  const { about } = words;
  const actions = useActions();
  const { version, host } = useBook((state) => state.start);
  const book = useBook((state) => state.book);
  const facts: readonly (readonly [string, string])[] = [
    [about.version, version],
    [about.licence, about.licenceText],
    [about.host, about.hosts[host]],
    [about.book, book?.name ?? about.noBook],
    ...(book?.opened.office ? [[about.office, book.opened.office] as const] : []),
  ];
  return (
    <Dialog title={about.title} closeLabel={words.close} onClose={actions.closeDialog}>
      <p>{about.purpose}</p>
      <dl className={styles.facts}>
        {facts.map(([name, text]) => (
          <div key={name} className={styles.fact}>
            <dt>{name}</dt>
            <dd>{text}</dd>
          </div>
        ))}
      </dl>
    </Dialog>
  );
};
