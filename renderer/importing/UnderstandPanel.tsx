/** What was found out of the file and why; what must be answered stands first. */
import { useId } from 'react';
import { Waiting } from '../ui/index.ts';
import { ColumnUses } from './ColumnUses.tsx';
import { FileFields } from './FileFields.tsx';
import { useImport } from './flow-context.ts';
import { answeredBy, Obstacles } from './Obstacles.tsx';
import { ReasonLine } from './ReasonLine.tsx';
import { Rereading } from './Rereading.tsx';
import { SettingField, settingFields } from './SettingField.tsx';
import { SheetFields } from './SheetFields.tsx';
import styles from './UnderstandPanel.module.css';
import { useProfiles } from './use-lists.ts';
import { useImportWords } from './words.ts';

const Found = () => {
  const words = useImportWords().understand;
  const obstacles = useImport((state) => state.preview?.obstacles) ?? [];
  const asked = obstacles.map(answeredBy);
  return (
    <section className={styles.section}>
      <h2 className={styles.heading}>{words.settings}</h2>
      {settingFields
        .filter((setting) => !asked.includes(setting))
        .map((setting) => (
          <SettingField key={setting} setting={setting} open={false} />
        ))}
    </section>
  );
};

const Profile = () => {
  const words = useImportWords().understand;
  const id = useId();
  const { profiles } = useProfiles();
  const used = useImport((state) => state.opened?.profile ?? null);
  if (!used && (profiles ?? []).length === 0) return null;
  const known = (profiles ?? []).map(({ uid, name }) => ({ value: uid, label: name }));
  return (
    <section className={styles.section}>
      <Rereading
        id={id}
        label={words.profile}
        value={used?.uid ?? ''}
        choices={[...(used ? [] : [{ value: '', label: words.noProfile }]), ...known]}
        reading={(profile) => ({ profile })}
      />
    </section>
  );
};

const Reasons = () => {
  const words = useImportWords().understand;
  const reasons = useImport((state) => state.reasons);
  const notices = useImport((state) => state.opened?.notices) ?? [];
  return (
    <>
      {notices.length === 0 ? null : (
        <section className={styles.section}>
          <h2 className={styles.heading}>{words.notices}</h2>
          <ul className={styles.list}>
            {notices.map(({ code, sheet, text }) => (
              <li key={`${code} ${sheet}`} className={styles.reason}>
                {text}
              </li>
            ))}
          </ul>
        </section>
      )}
      <details className={styles.section} open>
        <summary className={styles.heading}>{words.whyOf(reasons.length)}</summary>
        <ul className={styles.list}>
          {reasons.map((reason, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: reasons have no names and change all at once
            <li key={at}>
              <ReasonLine reason={reason} />
            </li>
          ))}
        </ul>
      </details>
    </>
  );
};

export const UnderstandPanel = () => {
  const { understand: words, loading } = useImportWords();
  const ready = useImport((state) => state.preview !== null || !state.previewing);
  return (
    <aside className={styles.panel} aria-label={words.panel} data-region="import-panel">
      {ready ? <Obstacles /> : <Waiting label={loading} lines={2} />}
      <Found />
      <Profile />
      <SheetFields />
      <ColumnUses />
      <FileFields />
      <Reasons />
    </aside>
  );
};
