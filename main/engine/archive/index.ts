/** What a book keeps of an import beside its record. */
export {
  type About,
  type Archive,
  type ArchiveContent,
  type FileFacts,
  hashOf,
  importedFigures,
  makeArchive,
  readAbout,
  readCells,
  readFigures,
  readTables,
  withFiguresOnly,
} from './archive.ts';
