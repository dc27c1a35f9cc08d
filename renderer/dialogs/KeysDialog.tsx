import { commands, menuIds, menuLabels } from '#shared/window/index.ts';
import { useActions, useBook, useWords } from '../book/index.ts';
import { isMac, keysText } from '../keys/index.ts';
import { Dialog } from '../ui/index.ts';
import styles from './KeysDialog.module.css';

interface TableProps {
  readonly title: string;
  readonly lines: readonly (readonly [keys: string, does: string])[];
}

const Table = ({ title, lines }: TableProps) => (
  <section className={styles.group}>
    <h3 className={styles.title}>{title}</h3>
    <dl>
      {lines.map(([keys, does]) => (
        <div key={does} className={styles.line}>
          <dt className={styles.does}>{does}</dt>
          <dd className={styles.keys}>{keys}</dd>
        </div>
      ))}
    </dl>
  </section>
);

const asTuple = (line: readonly string[]): readonly [string, string] => [line[0] ?? '', line[1] ?? ''];

export const KeysDialog = () => {
  const words = useWords().dialogs;
  const actions = useActions();
  const lang = useBook((state) => state.settings.lang);
  const opensBooks = useBook((state) => state.start.opensBooks);
  return (
    <Dialog size="wide" title={words.keys.title} closeLabel={words.close} onClose={actions.closeDialog}>
      <div className={styles.columns}>
        {menuIds.map((menu) => (
          <Table
            key={menu}
            title={menuLabels[menu][lang]}
            lines={commands
              .filter((each) => each.menu === menu && each.keys && (opensBooks || !each.opensBooks))
              .map(({ keys = [], label }) => [
                keys.map((each) => keysText(each, isMac)).join(', '),
                label[lang].replace('…', ''),
              ])}
          />
        ))}
        <Table title={words.keys.inGrid} lines={words.keys.grid.map(asTuple)} />
      </div>
    </Dialog>
  );
};
