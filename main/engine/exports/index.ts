/** Official papers as files. */
export { checkTemplate } from './docx/template/check-template.ts';
export { draftTemplate } from './docx/template/draft-template.ts';
export { type ExportOrder, readOrder, readTargets, type Unfit, type Wanted } from './export-order.ts';
export { type PaperTask, writePapers } from './write-papers.ts';
