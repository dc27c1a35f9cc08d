/** Saved ways of reading a file: renamed, deleted, carried from one book to another as text. */
import { useId, useRef, useState } from 'react';
import type { ImportOutput } from '../book/index.ts';
import { Button, Dialog, TextInput } from '../ui/index.ts';
import styles from './FileStep.module.css';
import { useFlow } from './flow-context.ts';
import { useProfiles } from './use-lists.ts';
import { useImportWords } from './words.ts';

type Profile = ImportOutput<'profiles/list'>['profiles'][number];

/** What is copied: told from any other text by its first key. */
const format = 'kehoach-import-profile';

const textOf = ({ name, content }: Profile): string => JSON.stringify({ format, name, content }, null, 2);

/** The engine looks at what is in it; here it is only told from any other text. */
const read = (text: string): Pick<Profile, 'name' | 'content'> | null => {
  try {
    const found: unknown = JSON.parse(text);
    if (typeof found !== 'object' || found === null) return null;
    if (!('format' in found) || found.format !== format) return null;
    if (!('name' in found && 'content' in found) || typeof found.name !== 'string') return null;
    return { name: found.name, content: found.content as Profile['content'] };
  } catch {
    return null;
  }
};

interface ProfileTextProps {
  readonly profile: Profile;
  readonly onClose: () => void;
}

const ProfileText = ({ profile, onClose }: ProfileTextProps) => {
  const { file: words, close } = useImportWords();
  const text = useRef<HTMLTextAreaElement>(null);
  const [said, setSaid] = useState('');
  const copy = (): void => {
    text.current?.select();
    if (document.execCommand('copy')) setSaid(words.copied);
  };
  const footer = (
    <>
      <p role="status">{said}</p>
      <Button onClick={copy}>{words.copy}</Button>
    </>
  );
  return (
    <Dialog
      title={words.profileText(profile.name)}
      closeLabel={close}
      onClose={onClose}
      size="form"
      footer={footer}
    >
      <p>{words.profileHint}</p>
      <textarea
        ref={text}
        className={styles.text}
        rows={14}
        readOnly
        aria-label={words.profileText(profile.name)}
        value={textOf(profile)}
      />
    </Dialog>
  );
};

const OneProfile = ({ profile }: { readonly profile: Profile }) => {
  const { file: words } = useImportWords();
  const { imports, store } = useFlow();
  const [name, setName] = useState<string | null>(null);
  const [shown, setShown] = useState(false);
  const tell = (problem: string): void => store.setState({ problem });
  const rename = async (): Promise<void> => {
    const { uid, content } = profile;
    if (name === null || name.trim() === '') return;
    const reply = await imports.write('profiles/save', { uid, content, name: name.trim() });
    if (reply.ok) setName(null);
    else tell(reply.error.message);
  };
  const remove = async (): Promise<void> => {
    const reply = await imports.write('profiles/delete', { uid: profile.uid });
    if (!reply.ok) tell(reply.error.message);
  };
  if (name !== null) {
    return (
      <li className={styles.item}>
        <TextInput
          autoFocus
          aria-label={words.profileName}
          value={name}
          onChange={(event) => setName(event.target.value)}
          onKeyDown={(event) => {
            if (event.key === 'Enter') void rename();
            if (event.key !== 'Escape') return;
            event.stopPropagation();
            setName(null);
          }}
        />
        <Button onClick={() => void rename()}>{words.save}</Button>
      </li>
    );
  }
  return (
    <li className={styles.item}>
      <p className={styles.words}>{profile.name}</p>
      <Button aria-label={`${words.exportProfile}: ${profile.name}`} onClick={() => setShown(true)}>
        {words.exportProfile}
      </Button>
      <Button aria-label={`${words.rename}: ${profile.name}`} onClick={() => setName(profile.name)}>
        {words.rename}
      </Button>
      <Button aria-label={`${words.remove}: ${profile.name}`} onClick={() => void remove()}>
        {words.remove}
      </Button>
      {shown ? <ProfileText profile={profile} onClose={() => setShown(false)} /> : null}
    </li>
  );
};

const Take = ({ onClose }: { readonly onClose: () => void }) => {
  const { file: words, close } = useImportWords();
  const { imports } = useFlow();
  const [text, setText] = useState('');
  const [problem, setProblem] = useState<string | null>(null);
  const id = useId();
  const take = async (): Promise<void> => {
    const profile = read(text);
    if (!profile) {
      setProblem(words.badProfile);
      return;
    }
    const reply = await imports.write('profiles/save', profile);
    if (reply.ok) onClose();
    else setProblem(reply.error.message);
  };
  return (
    <Dialog
      title={words.importProfile}
      closeLabel={close}
      onClose={onClose}
      size="form"
      footer={
        <Button look="primary" disabled={text.trim() === ''} onClick={() => void take()}>
          {words.save}
        </Button>
      }
    >
      <p>{words.importHint}</p>
      <textarea
        className={styles.text}
        rows={12}
        aria-label={words.importText}
        value={text}
        onChange={(event) => setText(event.target.value)}
      />
      <label htmlFor={id} className={styles.json}>
        {words.openJson}
        <input
          id={id}
          type="file"
          accept=".json"
          onChange={(event) => {
            void event.target.files?.[0]?.text().then(setText);
          }}
        />
      </label>
      {problem === null ? null : (
        <p role="alert" className={styles.problem}>
          {problem}
        </p>
      )}
    </Dialog>
  );
};

export const ProfileList = () => {
  const words = useImportWords().file;
  const { profiles, problem } = useProfiles();
  const [taking, setTaking] = useState(false);
  return (
    <section className={styles.section}>
      <h2>{words.profiles}</h2>
      {problem === null ? null : <p role="alert">{problem}</p>}
      {profiles?.length === 0 ? <p className={styles.muted}>{words.noProfiles}</p> : null}
      <ul className={styles.list}>
        {profiles?.map((profile) => (
          <OneProfile key={profile.uid} profile={profile} />
        ))}
      </ul>
      <Button className={styles.start} onClick={() => setTaking(true)}>
        {words.importProfile}
      </Button>
      {taking ? <Take onClose={() => setTaking(false)} /> : null}
    </section>
  );
};
