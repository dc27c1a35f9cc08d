export { generate, type MessId, messIds, type Wanted } from './generate.ts';
export { type Layout, layouts } from './layouts.ts';
export { type Generated, meaningKey, type TrueRow } from './render.ts';
export { bookWorld, makeWorld, type World } from './world.ts';
export { type CsvEncoding, csvEncodings, writeCsv } from './write-csv.ts';
export { writeXlsx } from './write-xlsx.ts';
