/** The native dialogs for files. */
import { existsSync } from 'node:fs';
import { dirname, extname, join } from 'node:path';
import { app, dialog } from 'electron';
import type { DesktopWords } from '#shared/messages/desktop.ts';
import type { fileKinds } from '#shared/window/requests.ts';
import { type SourceKind, treasuryEndings } from '#shared/window/source-files.ts';
import type { BookWindow } from './book-window.ts';

export type FileKind = Exclude<(typeof fileKinds)[number], 'folder'>;

const filterName: Readonly<Record<FileKind, `${'book' | 'xlsx' | 'docx' | 'pdf' | 'csv'}Files`>> = {
  kehoach: 'bookFiles',
  xlsx: 'xlsxFiles',
  docx: 'docxFiles',
  pdf: 'pdfFiles',
  csv: 'csvFiles',
};

const filterOf = (kind: FileKind, words: DesktopWords) => ({
  name: words[filterName[kind]],
  extensions: [kind],
});

/** What no file system here takes in a name: Windows' list, control and format characters, an end that it drops. */
export const fileNameOf = (suggested: string, kind: FileKind): string => {
  const plain = suggested
    .normalize('NFC')
    .replaceAll(/[\\/:*?"<>|]|\p{C}/gu, ' ')
    .replaceAll(/ +/g, ' ')
    .replace(/^[. ]+/, '')
    .slice(0, 120);
  const stem = plain.toLowerCase().endsWith(`.${kind}`) ? plain.slice(0, -kind.length - 1) : plain;
  return `${stem.replace(/[. ]+$/, '') || 'kehoach'}.${kind}`;
};

const folderFor = ({ book }: BookWindow): string => (book ? dirname(book.path) : app.getPath('documents'));

interface Target {
  readonly kind: FileKind;
  readonly suggestedName: string;
  readonly title: string;
}

/** Where a file shall be written; null when the person thinks better of it. */
export const askTarget = async (
  window: BookWindow,
  words: DesktopWords,
  { kind, suggestedName, title }: Target,
): Promise<string | null> => {
  let proposed = join(folderFor(window), fileNameOf(suggestedName, kind));
  for (;;) {
    const { canceled, filePath } = await dialog.showSaveDialog(window.browser, {
      title,
      defaultPath: proposed,
      filters: [filterOf(kind, words)],
      properties: ['createDirectory', 'showOverwriteConfirmation'],
    });
    if (canceled || !filePath) return null;
    if (extname(filePath).toLowerCase() === `.${kind}`) return filePath;
    // Not every system adds the ending. With it the name may be another file's: then the dialog has to ask again.
    proposed = `${filePath}.${kind}`;
    if (!existsSync(proposed)) return proposed;
  }
};

/** The folder where several files shall be written; null when the person thinks better of it. */
export const askFolder = async (window: BookWindow, words: DesktopWords): Promise<string | null> => {
  const { canceled, filePaths } = await dialog.showOpenDialog(window.browser, {
    title: words.exportFolderTitle,
    defaultPath: folderFor(window),
    properties: ['openDirectory', 'createDirectory'],
  });
  return canceled ? null : (filePaths[0] ?? null);
};

interface Source {
  readonly title: string;
  readonly filter: { readonly name: string; readonly extensions: readonly string[] };
}

const askFile = async (window: BookWindow, { title, filter }: Source): Promise<string | null> => {
  const { canceled, filePaths } = await dialog.showOpenDialog(window.browser, {
    title,
    defaultPath: folderFor(window),
    filters: [{ ...filter, extensions: [...filter.extensions] }],
    properties: ['openFile'],
  });
  return canceled ? null : (filePaths[0] ?? null);
};

export const askBook = (window: BookWindow, words: DesktopWords): Promise<string | null> =>
  askFile(window, { title: words.openTitle, filter: filterOf('kehoach', words) });

/** A file to be read: a Word file of the office's own, or one of the Treasury. */
export const askSource = (
  window: BookWindow,
  words: DesktopWords,
  kind: SourceKind,
): Promise<string | null> =>
  askFile(
    window,
    kind === 'docx'
      ? { title: words.templateTitle, filter: filterOf('docx', words) }
      : {
          title: words.treasuryTitle,
          filter: { name: words.treasuryFiles, extensions: treasuryEndings },
        },
  );
