/** Official papers as files. */
export { type PaperFormat, type PaperJob, type WrittenPaper, writePaper } from './write-paper.ts';
