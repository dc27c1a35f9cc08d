/**
 * PDF without a window: LibreOffice, where this machine has it, makes it of the Word document. In a folder and with a
 * profile of its own, which are gone afterwards; whatever it starts is ended when nobody waits for it any more.
 */
import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Printer, PrintSource } from '#engine/environment.ts';
import { Refused } from '#engine/refused.ts';
import { findOffice } from './find-office.ts';
import { writeProfile } from './office-profile.ts';

/** In milliseconds. A list of thousands of works takes a minute or two on an old PC. */
const patience = 300_000;

/** Tagged for readers of the screen, with the headings as bookmarks. */
const filter = `pdf:writer_pdf_Export:${JSON.stringify({
  UseTaggedPDF: { type: 'boolean', value: 'true' },
  ExportBookmarks: { type: 'boolean', value: 'true' },
  DisplayPDFDocumentTitle: { type: 'boolean', value: 'true' },
})}`;

/** LibreOffice is a starter and the program behind it: both have to end. */
const end = (child: ChildProcess): void => {
  if (child.pid === undefined || child.exitCode !== null) return;
  if (process.platform === 'win32') spawn('taskkill', ['/pid', String(child.pid), '/t', '/f']);
  else
    try {
      process.kill(-child.pid, 'SIGKILL');
    } catch {
      // Gone by itself.
    }
};

const convert = (office: string, folder: string, signal: AbortSignal): Promise<void> =>
  new Promise((resolve, reject) => {
    const profile = `-env:UserInstallation=${pathToFileURL(join(folder, 'profile')).href}`;
    const options = ['--headless', '--norestore', '--convert-to', filter, '--outdir', folder];
    const child = spawn(office, [profile, ...options, join(folder, 'paper.docx')], {
      stdio: ['ignore', 'ignore', 'pipe'],
      // A group of its own, to be ended as a whole.
      detached: process.platform !== 'win32',
    });
    let said = '';
    child.stderr.on('data', (data) => {
      said = `${said}${data}`.slice(-500);
    });
    const onAbort = (): void => end(child);
    signal.addEventListener('abort', onAbort, { once: true });
    child.once('error', reject);
    child.once('close', (code) => {
      signal.removeEventListener('abort', onAbort);
      if (code === 0) resolve();
      else
        reject(new Refused({ code: 'pdfFailed', params: { reason: said.trim().split('\n').at(-1) ?? '' } }));
    });
    if (signal.aborted) onAbort();
  });

const whyStopped = (signal: AbortSignal | undefined): Refused =>
  new Refused(
    signal?.aborted
      ? { code: 'jobCancelled', params: {} }
      : { code: 'pdfFailed', params: { reason: 'timeout' } },
  );

const printIn = async (
  folder: string,
  office: string,
  bytes: Uint8Array,
  signal: AbortSignal | undefined,
): Promise<Uint8Array> => {
  await writeFile(join(folder, 'paper.docx'), bytes);
  await writeProfile(join(folder, 'profile'));
  const limit = AbortSignal.timeout(patience);
  const either = signal ? AbortSignal.any([signal, limit]) : limit;
  try {
    await convert(office, folder, either);
  } catch (error) {
    throw either.aborted ? whyStopped(signal) : error;
  }
  // It may say that all went well, and have written nothing.
  const pdf = await readFile(join(folder, 'paper.pdf')).catch(() => undefined);
  if (!pdf) throw new Refused({ code: 'pdfFailed', params: { reason: 'LibreOffice' } });
  return pdf;
};

const print = async (source: PrintSource, signal?: AbortSignal): Promise<Uint8Array> => {
  if (source.kind !== 'docx') throw new Error('LibreOffice prints Word documents only');
  if (signal?.aborted) throw whyStopped(signal);
  const office = findOffice();
  if (office === undefined) throw new Refused({ code: 'noPdfPrinter', params: {} });
  const folder = await mkdtemp(join(tmpdir(), 'kehoach-pdf-'));
  try {
    return await printIn(folder, office, source.bytes, signal);
  } finally {
    await rm(folder, { recursive: true, force: true, maxRetries: 3 });
  }
};

export const officePrinter: Printer = { from: 'docx', print };
