/** Files that a person has the program read. Plain constants: the window takes them along, without the requests' schemas. */

/** docx: the office's own template; treasury: figures of the Treasury, in any form that can be read. */
export const sourceKinds = ['docx', 'treasury'] as const;
export type SourceKind = (typeof sourceKinds)[number];

/** Ends of names that a file of the Treasury has. */
export const treasuryEndings = ['xlsx', 'xlsm', 'xls', 'ods', 'csv', 'tsv', 'txt'] as const;
