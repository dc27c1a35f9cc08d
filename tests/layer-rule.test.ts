/**
 * The layer rule bites: each case is one import, or one global, in a file at a place. All cases are written into
 * a scratch folder that has this project's lint settings, and one run of the linter judges them.
 */
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';

const restrictedImport = 'lint/style/noRestrictedImports';
const restrictedGlobal = 'lint/style/noRestrictedGlobals';
const restrictedProperty = 'lint/nursery/noJsRestrictedProperties';
const nodeModule = 'lint/correctness/noNodejsModules';
const plugin = 'plugin';
const layerRules = [restrictedImport, restrictedGlobal, restrictedProperty, nodeModule, plugin];

const from = (source: string): string => `import { x } from '${source}';\nexport const y = x;\n`;
const expression = (text: string): string => `export const y = ${text};\n`;

/** [file, content, rules that refuse it] */
const refused: [string, string, string[]][] = [
  ['shared/domain/a.ts', from('node:fs'), [restrictedImport, nodeModule]],
  ['shared/domain/a.ts', from('fs'), [restrictedImport, nodeModule]],
  ['shared/domain/a.ts', from('electron'), [restrictedImport]],
  ['shared/domain/a.ts', from('react'), [restrictedImport]],
  ['shared/domain/a.ts', from('exceljs'), [restrictedImport]],
  ['shared/domain/a.ts', from('#engine/engine.ts'), [restrictedImport]],
  ['shared/domain/a.ts', from('../../main/engine/engine.ts'), [restrictedImport]],
  ['shared/domain/a.ts', "export { x } from '../../resources/x.ts';\n", [restrictedImport]],
  ['shared/a.ts', from('../build.ts'), [restrictedImport]],
  ['shared/a/b/c.ts', from('../../../build.ts'), [restrictedImport]],
  ['shared/domain/a.ts', "export type Y = import('exceljs').Workbook;\n", [plugin]],
  ['shared/domain/a.ts', from('./../../main/engine/engine.ts'), [plugin]],
  ['shared/domain/a.ts', expression('Date.now()'), [restrictedProperty]],
  ['shared/domain/a.ts', expression('Math.random()'), [restrictedProperty]],
  ['shared/domain/a.ts', expression('new Date()'), [plugin]],
  ['shared/domain/a.ts', expression('Date()'), [plugin]],
  ['shared/domain/a.ts', expression('performance.now()'), [restrictedGlobal]],
  ['shared/domain/a.ts', expression('crypto.randomUUID()'), [restrictedGlobal]],
  ['shared/domain/a.ts', expression("process.env['HOME']"), [restrictedGlobal]],
  ['shared/domain/a.ts', expression('() => setTimeout(() => 1, 1)'), [restrictedGlobal]],
  ['shared/domain/a.ts', expression('window'), [restrictedGlobal]],
  ['shared/domain/a.test.ts', from('#engine/engine.ts'), [restrictedImport]],

  ['main/engine/dispatch.ts', from('electron'), [restrictedImport]],
  ['main/engine/dispatch.ts', from('./store/connection.ts'), [restrictedImport]],
  ['main/engine/dispatch.ts', from('better-sqlite3'), [restrictedImport]],
  ['main/engine/dispatch.ts', from('../hosts/cli/main.ts'), [restrictedImport]],
  ['main/engine/dispatch.ts', from('ws'), [restrictedImport]],
  ['main/engine/totals/a.ts', from('../store/connection.ts'), [restrictedImport]],
  ['main/engine/totals/a.ts', from('#engine/store/connection.ts'), [restrictedImport]],
  ['main/engine/totals/a.ts', from('better-sqlite3'), [restrictedImport]],
  ['main/engine/totals/a.ts', from('../../desktop/app.ts'), [restrictedImport]],
  ['main/engine/totals/a.ts', from('../../../shared/domain/tree.ts'), [restrictedImport]],
  ['main/engine/totals/a.ts', from('../../../renderer/app/a.ts'), [restrictedImport]],
  ['main/engine/store/a.ts', from('../history/append.ts'), [restrictedImport]],
  ['main/engine/store/a.ts', from('exceljs'), [restrictedImport]],
  ['main/engine/store/migrations/a.ts', from('../../history/append.ts'), [restrictedImport]],
  ['main/engine/exports/a.ts', from('exceljs'), [restrictedImport]],
  ['main/engine/exports/a.ts', expression("() => import('docx')"), [restrictedImport]],
  ['main/engine/exports/docx/a.ts', from('exceljs'), [restrictedImport]],
  ['main/engine/exports/xlsx/a.ts', from('docx'), [restrictedImport]],
  ['main/engine/exports/docx/a.ts', from('unpdf/pdfjs'), [restrictedImport]],
  ['main/engine/exports/a.ts', from('unpdf'), [restrictedImport]],
  ['main/engine/imports/a.ts', from('yauzl'), [restrictedImport]],
  ['main/engine/imports/read/xlsx/a.ts', from('yauzl'), [restrictedImport]],
  ['main/engine/imports/read/xlsx/a.ts', from('../../../store/connection.ts'), [restrictedImport]],
  ['main/engine/imports/read/zip/a.ts', from('jszip'), [restrictedImport]],
  ['main/engine/exports/xlsx/a.ts', from('better-sqlite3'), [restrictedImport]],
  ['main/engine/exports/xlsx/a.ts', from('../../totals/roll-up.ts'), [restrictedImport]],

  ['main/hosts/cli/a.ts', from('#engine/store/connection.ts'), [restrictedImport]],
  ['main/hosts/cli/a.ts', from('../../engine/engine.ts'), [restrictedImport]],
  ['main/hosts/cli/a.ts', from('better-sqlite3'), [restrictedImport]],
  ['main/desktop/a.ts', from('#engine/engine.ts'), [restrictedImport]],
  ['main/desktop/a.ts', from('../engine/engine.ts'), [restrictedImport]],
  ['main/desktop/a.ts', from('better-sqlite3'), [restrictedImport]],

  ['renderer/app/a.ts', from('node:path'), [restrictedImport, nodeModule]],
  ['renderer/app/a.ts', from('electron'), [restrictedImport]],
  ['renderer/app/a.ts', from('#engine/engine.ts'), [restrictedImport]],
  ['renderer/app/a.ts', from('../../main/engine/engine.ts'), [restrictedImport]],
  ['renderer/app/a.ts', from('exceljs'), [restrictedImport]],
  ['renderer/app/a.ts', from('better-sqlite3'), [restrictedImport]],
  ['renderer/app/a.ts', from('../../shared/domain/tree.ts'), [restrictedImport]],
  ['renderer/sheets/Sheet.tsx', from('ag-grid-community'), [restrictedImport]],
  ['renderer/grid/a.ts', from('docx'), [restrictedImport]],
  ['renderer/grid/a.ts', from('echarts/core'), [restrictedImport]],
  ['renderer/app/a.ts', from('echarts/core'), [restrictedImport]],
  ['renderer/charts/a.ts', from('ag-grid-community'), [restrictedImport]],
  ['renderer/app/a.ts', expression("process.env['HOME']"), [restrictedGlobal]],
];

const allowed: [string, string][] = [
  ['shared/domain/a.ts', from('zod')],
  ['shared/domain/a.ts', from('fractional-indexing')],
  ['shared/domain/a.ts', from('../text/fold.ts')],
  ['shared/a/b/c.ts', from('../../domain/tree.ts')],
  ['shared/domain/a.ts', expression('new Date(0)')],
  ['shared/domain/a.ts', expression('Date.UTC(2024, 0, 1)')],
  ['shared/domain/a.test.ts', from('node:fs')],
  ['shared/domain/a.test.ts', from('fast-check')],
  ['shared/domain/a.test.ts', expression('Date.now()')],
  ['main/engine/dispatch.ts', from('./store/index.ts')],
  ['main/engine/dispatch.ts', from('./policy.ts')],
  ['main/engine/totals/a.ts', from('../store/index.ts')],
  ['main/engine/totals/a.ts', from('../errors.ts')],
  ['main/engine/totals/a.ts', from('#shared/domain/tree.ts')],
  ['main/engine/totals/a.test.ts', from('better-sqlite3')],
  ['main/engine/store/a.ts', from('better-sqlite3')],
  ['main/engine/store/migrations/a.ts', from('../schema.ts')],
  ['main/engine/exports/xlsx/a.ts', from('exceljs')],
  ['main/engine/exports/xlsx/a.ts', from('../gather.ts')],
  ['main/engine/exports/xlsx/a.ts', from('../../totals/index.ts')],
  ['main/engine/exports/docx/a.ts', from('docx')],
  ['main/engine/exports/pdf/a.ts', from('unpdf/pdfjs')],
  ['main/engine/imports/read/zip/a.ts', from('yauzl')],
  ['main/engine/imports/read/xlsx/a.ts', from('../../../refused.ts')],
  ['main/engine/imports/read/xlsx/a.ts', from('../table-builder.ts')],
  ['main/hosts/cli/a.ts', from('#engine/engine.ts')],
  ['main/hosts/cli/a.ts', from('#engine/exports/index.ts')],
  ['main/hosts/local-browser/a.ts', from('ws')],
  ['main/desktop/a.ts', from('electron')],
  ['renderer/app/a.ts', from('#shared/domain/tree.ts')],
  ['renderer/app/App.tsx', from('react')],
  ['renderer/grid/a.ts', from('ag-grid-community')],
  ['renderer/charts/a.ts', from('echarts/core')],
  ['renderer/charts/A.tsx', from('react')],
  ['tests/golden/a.test.ts', from('exceljs')],
];

const root = resolve(import.meta.dirname, '..');
let scratch: string;
let broken: Map<string, Set<string>>;

const reportSchema = z.object({
  diagnostics: z.array(z.object({ category: z.string(), location: z.object({ path: z.string() }) })),
});

/** Each case gets a file of its own: the name is changed, the folder and the kind of file stay. */
const fileOf = (path: string, group: string, index: number): string =>
  path.replace(/[^/]+?(?=(\.test)?\.tsx?$)/, (name) => `${name}-${group}${index}`);

const lint = (): Map<string, Set<string>> => {
  const biome = createRequire(import.meta.url).resolve('@biomejs/biome/bin/biome');
  const run = spawnSync(process.execPath, [biome, 'lint', '--reporter=json', '--max-diagnostics=none', '.'], {
    cwd: scratch,
    encoding: 'utf8',
  });
  const found = new Map<string, Set<string>>();
  for (const { category, location } of reportSchema.parse(JSON.parse(run.stdout)).diagnostics) {
    if (!layerRules.includes(category)) continue;
    found.set(location.path, (found.get(location.path) ?? new Set()).add(category));
  }
  return found;
};

beforeAll(() => {
  scratch = mkdtempSync(join(tmpdir(), 'kehoach-layers-'));
  for (const name of ['biome.json', '.biome', '.gitignore', 'package.json']) {
    cpSync(join(root, name), join(scratch, name), { recursive: true });
  }
  const write =
    (group: string) =>
    ([path, content]: [string, string, ...unknown[]], index: number) => {
      const file = join(scratch, fileOf(path, group, index));
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file, content);
    };
  refused.forEach(write('no'));
  allowed.forEach(write('yes'));
  broken = lint();
});
afterAll(() => rmSync(scratch, { recursive: true }));

describe('the layer rule', () => {
  it.each(refused.map((entry, index) => [...entry, index] as const))(
    'refuses in %s: %s',
    (path, _, rules, index) => {
      expect(broken.get(fileOf(path, 'no', index))).toEqual(new Set(rules));
    },
  );

  it.each(allowed.map((entry, index) => [...entry, index] as const))('allows in %s: %s', (path, _, index) => {
    expect(broken.get(fileOf(path, 'yes', index))).toBeUndefined();
  });
});
