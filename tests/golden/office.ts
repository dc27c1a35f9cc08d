/** A second reader of the papers: LibreOffice for the files, poppler for the pages that it makes of them. */
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, extname, join } from 'node:path';
import { pathToFileURL } from 'node:url';

const answers = (command: string, option: string): boolean =>
  spawnSync(command, [option]).error === undefined;

export const hasOffice = answers('soffice', '--version') && answers('pdftotext', '-v');

/** Vietnamese separators, and formulas always computed anew: a stored result must not stand in for one. */
const settings = `<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry" xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">
<item oor:path="/org.openoffice.Setup/L10N"><prop oor:name="ooSetupSystemLocale" oor:op="fuse"><value>vi-VN</value></prop></item>
<item oor:path="/org.openoffice.Office.Calc/Formula/Load"><prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value></prop></item>
</oor:items>`;

/** UTF-8, comma, every text in quotes, figures as they are stored and not as they are shown; each sheet a file. */
const csvFilter = 'csv:Text - txt - csv (StarCalc):44,34,76,1,,0,true,false,false,false,false,-1';

/** @returns what the results' names begin with */
const convert = (file: string, folder: string, filter: string): string => {
  const profile = join(folder, 'profile');
  mkdirSync(join(profile, 'user'), { recursive: true });
  writeFileSync(join(profile, 'user', 'registrymodifications.xcu'), settings);
  const own = `-env:UserInstallation=${pathToFileURL(profile).href}`;
  execFileSync('soffice', [own, '--headless', '--convert-to', filter, '--outdir', folder, file], {
    stdio: 'pipe',
    // Results are named after sheets: without a locale of its own the machine spells them in ASCII.
    env: { ...process.env, LC_ALL: 'C.UTF-8' },
  });
  return join(folder, basename(file, extname(file)));
};

/** The text of each page as it would be printed. */
export const printedPages = (file: string, folder: string): string[] => {
  const pdf = `${convert(file, folder, 'pdf')}.pdf`;
  const text = execFileSync('pdftotext', ['-layout', pdf, '-'], { encoding: 'utf8' });
  return text.split('\f').slice(0, -1);
};

/** Width and height of each page in points. */
export const pageSizes = (file: string, folder: string): string[] => {
  const pdf = `${convert(file, folder, 'pdf')}.pdf`;
  const info = execFileSync('pdfinfo', ['-f', '1', '-l', '99', pdf], { encoding: 'utf8' });
  return [...info.matchAll(/^Page +\d+ size: +([\d.]+ x [\d.]+)/gm)].map(([, size]) => size ?? '');
};

const field = /"((?:[^"]|"")*)"|([^,\n]+)|(?=,|\n)/y;

/** One line of CSV that may hold quoted fields; good enough for what LibreOffice writes. */
const parseCsv = (text: string): string[][] => {
  const rows: string[][] = [[]];
  let at = 0;
  while (at < text.length) {
    field.lastIndex = at;
    const match = field.exec(text);
    rows.at(-1)?.push(match?.[1]?.replaceAll('""', '"') ?? match?.[2] ?? '');
    at += match?.[0].length ?? 0;
    if (text[at] === '\n') rows.push([]);
    at++;
  }
  return rows;
};

/** The cells of each of the named sheets after LibreOffice has computed every formula itself. */
export const recalculated = (file: string, folder: string, sheets: readonly string[]): string[][][] => {
  const start = convert(file, folder, csvFilter);
  return sheets.map((sheet) => parseCsv(readFileSync(`${start}-${sheet}.csv`, 'utf8').replaceAll('\r', '')));
};
