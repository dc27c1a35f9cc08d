/**
 * One line that says what has just happened, or that the engine is being started again. It has a place of its own,
 * so that it neither covers a cell nor moves the grid.
 */
import { Check, CircleAlert, TriangleAlert, X } from 'lucide-react';
import { commandById } from '#shared/window/index.ts';
import { type Notice, useActions, useBook, useWords } from '../book/index.ts';
import { commandKeys } from '../keys/index.ts';
import { Button, IconButton } from '../ui/index.ts';
import styles from './NoticeLine.module.css';

const icons: Readonly<Record<Notice['tone'], React.JSX.Element>> = {
  done: <Check size={16} aria-hidden="true" />,
  warning: <TriangleAlert size={16} aria-hidden="true" />,
  error: <CircleAlert size={16} aria-hidden="true" />,
};

const CommandButton = ({ id }: { readonly id: NonNullable<Notice['command']> }) => {
  const actions = useActions();
  const lang = useBook((state) => state.settings.lang);
  return (
    <Button
      onClick={() => {
        actions.say(null);
        actions.run(id);
      }}
    >
      {commandById[id].label[lang]} ({commandKeys(id)})
    </Button>
  );
};

const Dismiss = () => {
  const words = useWords().shell;
  const actions = useActions();
  return (
    <IconButton
      className={styles.last}
      icon={<X size={14} />}
      label={words.dismiss}
      onClick={() => {
        actions.say(null);
        actions.focusSheet();
      }}
    />
  );
};

const Reconnect = () => {
  const words = useWords().shell;
  return <Button onClick={useActions().reconnect}>{words.reconnect}</Button>;
};

export const NoticeLine = () => {
  const words = useWords().shell;
  const said = useBook((state) => state.notice);
  const lost = useBook((state) => state.connection === 'lost');
  const served = useBook((state) => state.start.host === 'browser');
  const notice: Notice | null = lost
    ? { tone: 'warning', text: served ? words.lostServer : words.lost }
    : said;
  const urgent = notice?.tone === 'error';
  // Both live regions stand there from the start: one that comes with its text is not read out everywhere.
  return (
    <div className={styles.line} data-tone={notice?.tone}>
      {notice ? icons[notice.tone] : null}
      <span className={styles.text} role="status" title={notice?.text}>
        {urgent ? '' : notice?.text}
      </span>
      <span className={styles.text} role="alert" title={notice?.text}>
        {urgent ? notice.text : ''}
      </span>
      {notice?.command ? <CommandButton id={notice.command} /> : null}
      {lost ? <Reconnect /> : null}
      {notice && !lost ? <Dismiss /> : null}
    </div>
  );
};
