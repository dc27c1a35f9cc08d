/**
 * A peer for P10, with `--peers` and where `soffice` is: LibreOffice computes one crossing (sub-project × source ×
 * year, plan and done: 896 SUMIFS) of the book of size S. Its time is that of loading the workbook with formulas,
 * less that of loading it with their values. Told, not judged.
 */
import { execFile } from 'node:child_process';
import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import Database from 'better-sqlite3';
import exceljs from 'exceljs';
import { measureById } from '#shared/domain/measures.ts';
import type { BenchRun } from '../bench-run.ts';
import { median } from '../statistics.ts';
import type { Finding } from '../verdict.ts';

const execute = promisify(execFile);
const rounds = 3;
/** CSV of the second sheet: comma, double quote, UTF-8, values as stored. */
const filter = 'csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,false,false,false,false,2';

/** year, measure, sub-project, source, amount */
type Row = [number, number, string, number, number];

const codes = [measureById('allotted').code, measureById('disbursedCompleted').code];

const readRows = (path: string): Row[] => {
  const book = new Database(path, { readonly: true });
  try {
    const sql = `SELECT year, measure, parent, source, value FROM figure
      JOIN local_id ON dimension = 1 AND id = component
      JOIN component_version ON component_version.component = uid_of.uid`;
    return book
      .prepare(
        sql
          .replace('JOIN local_id ON', 'JOIN local_id AS uid_of ON')
          .concat(` WHERE measure IN (${codes.join(', ')})`),
      )
      .raw()
      .all() as Row[];
  } finally {
    book.close();
  }
};
