/**
 * Entry of the thread that writes papers: exceljs and docx take seconds over a long list, in which the engine answers
 * edits. It has no book: a publication is all that it knows.
 */
import { parentPort } from 'node:worker_threads';
import type { PaperRow } from '#shared/report/paper.ts';
import type { Publication } from '#shared/report/publication.ts';
import { Refused } from '../refused.ts';
import { failureOf } from '../threads/index.ts';
import { type PaperFile, paperFiles } from './paper-file.ts';
import type { Print } from './pdf/pdf-file.ts';
import type { FromWorker, ToWorker } from './worker-messages.ts';
import { writeAndProve } from './write-and-prove.ts';

let publication: Publication | undefined;
/** The rows that have come, by part. */
let rows = new Map<number, PaperRow[]>();

const post = (message: FromWorker): void => parentPort?.postMessage(message);

const whole = (): Publication => {
  if (!publication) throw new Error('no publication to write');
  const parts = publication.parts.map((part, at) =>
    part.kind === 'table' ? { ...part, paper: { ...part.paper, rows: rows.get(at) ?? [] } } : part,
  );
  return { ...publication, parts };
};

type WriteMessage = Extract<ToWorker, { kind: 'write' }>;
type PrintAnswer = Extract<ToWorker, { kind: 'printed' | 'notPrinted' }>;

/** One paper is written at a time, so one print at most is waited for. */
let onPrinted: ((answer: PrintAnswer) => void) | undefined;

const print: Print = (source) =>
  new Promise((resolve, reject) => {
    onPrinted = (answer) => {
      if (answer.kind === 'printed') resolve(answer.pdf);
      else reject(new Refused(answer.refusal));
    };
    post({ kind: 'print', source });
  });

const fileFor = async ({ format, printsFrom }: WriteMessage): Promise<PaperFile> => {
  if (format !== 'pdf') return paperFiles[format]();
  if (printsFrom === undefined) throw new Refused({ code: 'noPdfPrinter', params: {} });
  const { pdfFile } = await import('./pdf/pdf-file.ts');
  const { write: docx } = await paperFiles.docx();
  return pdfFile({ print, from: printsFrom, docx });
};

const write = async (task: WriteMessage): Promise<FromWorker> => {
  try {
    const file = await fileFor(task);
    const onStage = (done: number, next: number): void => post({ kind: 'stage', done, next });
    const proof = await writeAndProve({ ...task, publication: whole() }, file, onStage);
    return { kind: 'proved', proof };
  } catch (error) {
    return failureOf(error);
  }
};

parentPort?.on('message', (message: ToWorker) => {
  if (message.kind === 'publication') {
    publication = message.publication;
    rows = new Map();
  } else if (message.kind === 'rows') {
    const kept = rows.get(message.part) ?? [];
    kept.push(...message.rows);
    rows.set(message.part, kept);
  } else if (message.kind === 'write') void write(message).then(post);
  else onPrinted?.(message);
});
