/** The tasks of the thread that reads a file: what it keeps from one to the next, and what it makes of each. */

import { previewOf } from '#shared/treasury/compare/index.ts';
import { detect, detectColumns, profileOf } from '#shared/treasury/detect/index.ts';
import type { BookFacts, Catalogue, KnownBatch, KnownFigures } from '#shared/treasury/facts.ts';
import { interpret } from '#shared/treasury/interpret/index.ts';
import type { Preview, PreviewSummary } from '#shared/treasury/preview.ts';
import type { ImportDecisions, ImportSettings } from '#shared/treasury/settings.ts';
import type { Workbook } from '#shared/treasury/table.ts';
import { type FileFacts, makeArchive, readAbout, readFigures } from '../archive/index.ts';
import { Refused } from '../refused.ts';
import { cellsOf, type Unpacked, unpack } from './cells-of.ts';
import { readArchived, readFromDisk } from './read-file.ts';
import { pageOfCells } from './sheet-cells.ts';
import type { FileRead, Followed, SeenSummary, TaskName, Tasks } from './tasks.ts';

/** Rows that stay behind and are named in the record of the import. */
const mostLeftOut = 50;
/** Archives that are kept unpacked: the months that a person goes back and forth between. */
const mostUnpacked = 4;

/** Questions of one preview that are told. */
const mostQuestions = 500;

/** Open ones before those that an exact name has answered. */
const withFirstQuestions = (summary: PreviewSummary): SeenSummary => {
  const { questions } = summary;
  const open = questions.filter(({ accepted }) => accepted === null);
  const answered = questions.filter(({ accepted }) => accepted !== null);
  return {
    ...summary,
    questions: [...open, ...answered].slice(0, mostQuestions),
    moreQuestions: Math.max(0, questions.length - mostQuestions),
  };
};

interface Previewed {
  readonly preview: Preview;
  readonly catalogue: Catalogue;
  readonly settings: ImportSettings;
  readonly decisions: ImportDecisions;
}

type Work = {
  readonly [Name in TaskName]: (
    input: Tasks[Name]['input'],
    onProgress: (done: number) => void,
  ) => Tasks[Name]['output'] | Promise<Tasks[Name]['output']>;
};

const sheetFacts = ({ sheets }: Workbook): FileRead['sheets'] =>
  sheets.map(({ name, hidden, rowCount, rowNumbers, columns, hiddenRows }) => ({
    ...{ name, hidden, rows: rowCount, columns: columns.length },
    lastRow: rowCount === 0 ? 0 : (rowNumbers[rowCount - 1] ?? 0),
    hiddenRows: hiddenRows.subarray(0, rowCount).reduce((sum, each) => sum + each, 0),
  }));

/** Figures that were written, at the places of today's catalogue; what it does not know any more is left out. */
const inCatalogue = (archive: Uint8Array, catalogue: Catalogue): KnownFigures => {
  const about = readAbout(archive);
  const figures = readFigures(archive);
  const places = (['components', 'units', 'sources'] as const).map((dimension) => {
    const indexOf = new Map(catalogue[dimension].map(({ uid }, index) => [uid, index]));
    return about[dimension].map((uid) => indexOf.get(uid));
  });
  const lists = [figures.component, figures.unit, figures.source];
  // Not stated stays not stated.
  const placeAt = (list: number, at: number): number | undefined => {
    const place = lists[list]?.[at] ?? -1;
    return place < 0 ? -1 : places[list]?.[place];
  };
  const kept = Array.from(figures.amount.keys()).filter((at) =>
    lists.every((_, list) => placeAt(list, at) !== undefined),
  );
  const listAt = (list: number): Int32Array => Int32Array.from(kept, (at) => placeAt(list, at) ?? -1);
  return {
    component: listAt(0),
    unit: listAt(1),
    source: listAt(2),
    vintage: Int32Array.from(kept, (at) => figures.vintage[at] ?? 0),
    measure: Uint8Array.from(kept, (at) => figures.measure[at] ?? 0),
    amount: Float64Array.from(kept, (at) => figures.amount[at] ?? 0),
  };
};

const knownBatch = ({ archive, ...batch }: Followed, catalogue: Catalogue): KnownBatch => ({
  ...batch,
  figures: inCatalogue(archive, catalogue),
});

class TaskRunner {
  #file: FileFacts | undefined;
  #workbook: Workbook | undefined;
  #catalogue: Catalogue | undefined;
  #previewed: Previewed | undefined;
  readonly #unpacked = new Map<string, Unpacked>();

  readonly work: Work = {
    read: async (source, onProgress) => {
      const read =
        source.kind === 'path' ? await readFromDisk(source, onProgress) : readArchived(source.content);
      this.#file = read.file;
      this.#workbook = read.workbook;
      const { file, workbook, earlier } = read;
      return { file, earlier, sheets: sheetFacts(workbook), notices: workbook.notices };
    },
    know: (catalogue) => {
      this.#catalogue = catalogue;
      return null;
    },
    detect: ({ known, hints }) => detect(this.#book(), { ...known, catalogue: this.#names() }, hints),
    detectColumns: ({ settings, sheet, known }) =>
      detectColumns(this.#book(), settings, sheet, { ...known, catalogue: this.#names() }),
    cells: (query) => pageOfCells(this.#book(), query),
    preview: ({ settings, decisions, facts }) => {
      this.#previewed = undefined;
      const catalogue = this.#names();
      const follows = facts.follows && knownBatch(facts.follows, catalogue);
      const whole: BookFacts = { ...facts, catalogue, follows };
      const preview = previewOf(interpret(this.#book(), settings, decisions, catalogue), whole);
      this.#previewed = { preview, catalogue, settings, decisions };
      return withFirstQuestions(preview.summary);
    },
    rows: (query) => this.#seen().preview.rows(query),
    outcome: () => this.#outcome(),
    unpack: ({ hash, content }) => {
      this.#unpacked.set(hash, unpack(content));
      const [oldest] = this.#unpacked.keys();
      if (this.#unpacked.size > mostUnpacked && oldest !== undefined) this.#unpacked.delete(oldest);
      return null;
    },
    cellsOf: (query) => {
      const unpacked = this.#unpacked.get(query.archive);
      return unpacked ? cellsOf(unpacked, query) : null;
    },
  };

  #outcome(): Tasks['outcome']['output'] {
    const { preview, catalogue, settings, decisions } = this.#seen();
    const { figures, removed, matches, cells } = preview.outcome;
    if (!this.#file) throw new Error('no file has been read');
    const archive = makeArchive({
      ...{ settings, decisions, catalogue, figures, cells },
      file: this.#file,
      workbook: this.#book(),
    });
    const leftOut = preview.rows({
      classes: ['ambiguous', 'invalid'],
      search: '',
      from: 0,
      limit: mostLeftOut,
    }).rows;
    return { figures, removed, matches, archive, leftOut, profile: profileOf(settings) };
  }

  #book(): Workbook {
    if (!this.#workbook) throw new Error('no file has been read');
    return this.#workbook;
  }

  #names(): Catalogue {
    if (!this.#catalogue) throw new Error('no catalogue has been told');
    return this.#catalogue;
  }

  #seen(): Previewed {
    // The thread that held it has been stopped meanwhile.
    if (!this.#previewed) throw new Refused({ code: 'importNotPreviewed', params: {} });
    return this.#previewed;
  }
}

export const createTaskRunner = (): (<Name extends TaskName>(
  name: Name,
  input: Tasks[Name]['input'],
  onProgress: (done: number) => void,
) => Promise<Tasks[Name]['output']>) => {
  const { work } = new TaskRunner();
  return async (name, input, onProgress) => work[name](input, onProgress);
};
