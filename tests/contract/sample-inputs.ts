/** One good input for each request, on a book made from the example: complete by type. */
import type { InputOf, RequestName } from '#shared/contract/index.ts';

export type SampleInputs = { readonly [Name in RequestName]: InputOf<Name> };

const importSettings: InputOf<'imports/preview'>['settings'] = {
  sheets: [
    {
      sheet: 'CSV',
      header: [5, 5],
      firstRow: 6,
      lastRow: 7,
      columns: [
        { column: 1, field: 'projectCode', header: 'Mã dự án' },
        { column: 3, field: 'sourceName', header: 'Nguồn vốn', span: 'cumulative' },
        { column: 6, field: 'disbursed', header: 'Tổng số giải ngân', form: 'dotGroups', vintage: 'own' },
      ],
      groups: null,
      rows: [{ row: 7, kind: 'total' }],
    },
  ],
  moneyUnit: 'dong',
  budgetYear: 2024,
  asOf: '2024-06-30',
  period: 202_406,
  span: 'cumulative',
  origin: 'treasury',
  dash: 'zero',
  roundToDong: false,
  fixed: { unit: 'cb' },
  treasuryOffice: 'Kho bạc Nhà nước Cao Bằng',
  encoding: null,
  separator: ';',
};

const { asOf: _, budgetYear: __, period: ___, sheets, ...reading } = importSettings;
const profileContent: InputOf<'profiles/save'>['content'] = {
  ...reading,
  sheets: sheets.map(({ sheet, columns, groups }) => ({ sheet, columns, groups, headerRows: 1 })),
};

const funding = { sheet: 'funding', year: 2024 } as const;

/** @param fileName where a request that makes a file shall make it */
export const sampleInputs = (fileName: (name: string) => string): SampleInputs => ({
  'book/create': { file: fileName('moi.kehoach'), year: 2024, office: 'Sở Y tế' },
  'book/open': { file: fileName('so.kehoach'), readOnly: false },
  'book/close': {},
  'book/info': {},
  'book/verify': {},
  'book/copy': { file: fileName('ban-sao.kehoach') },
  'sheets/show': {
    ...funding,
    sheet: 'allocation',
    scope: { component: 'gnbv2125.2' },
    unit: 'million',
    offset: 0,
    limit: 5,
    columns: ['total', 'mobilised'],
  },
  'cells/set': {
    commandId: 'command-sample',
    edits: [
      { ...funding, row: 'gnbv2125.1.1', column: 'centralDevelopment', value: '363.022' },
      {
        ...funding,
        sheet: 'allocation',
        row: 'cb.01831',
        column: 'mobilised',
        value: 5,
        component: 'gnbv2125.2',
      },
      { sheet: 'targets', row: 'ind.poorRate', column: 'comparator', value: null },
    ],
    unit: 'million',
  },
  'rows/add': {
    ...funding,
    commandId: 'command-add',
    parent: 'gnbv2125.1',
    after: 'gnbv2125.1.1',
    name: 'Mới',
    code: '1.9',
  },
  'rows/rename': { ...funding, commandId: 'command-rename', row: 'gnbv2125.2', name: 'Sinh kế' },
  'rows/move': {
    ...funding,
    commandId: 'command-move',
    row: 'gnbv2125.1.2',
    parent: 'gnbv2125.3',
    after: 'gnbv2125.3.1',
  },
  'rows/delete': { ...funding, commandId: 'command-delete', row: 'gnbv2125.7' },
  'overview/show': { year: 2024, period: 202_404 },
  'totals/list': { by: 'component', year: 2023, measure: 'disbursed', period: 202_401 },
  'checks/list': { year: 2024 },
  'history/list': { before: 5, limit: 10 },
  'history/undo': { commandId: 'command-undo' },
  'history/redo': { commandId: 'command-redo' },
  'history/revert': { commandId: 'command-revert', revision: 1 },
  'papers/export': {
    what: 'phu-luc-05',
    format: 'xlsx',
    file: fileName('phu-luc-05.xlsx'),
    year: 2023,
    period: 202_401,
  },
  'papers/list': { year: 2024 },
  'papers/preview': { what: 'phu-luc-05', year: 2023, period: 202_401, from: 0, limit: 2 },
  'papers/override': {
    commandId: 'command-override',
    year: 2024,
    papers: ['phu-luc-05'],
    reason: 'Đã rà soát',
  },
  'papers/settings': {},
  'papers/set': { commandId: 'command-settings', settings: { numbering: 'roman' } },
  'years/show': { year: 2024 },
  'years/set': { commandId: 'command-years', year: 2024, place: 'Cao Bằng', recipients: ['Lưu: VT'] },
  'text/show': { year: 2024 },
  'text/set': {
    commandId: 'command-text',
    year: 2024,
    section: 'sec2024.closing',
    paragraphs: [{ style: 'body', content: [{ type: 'text', text: 'Trên đây là Kế hoạch.' }] }],
  },
  'text/figure': {
    year: 2024,
    expression: { op: 'total', measures: ['assigned'], year: 2024 },
    format: { unit: 'million', decimals: 0 },
  },
  'imports/open': { file: fileName('kho-bac.csv'), encoding: 'utf-8', separator: ';', year: 2024 },
  'imports/cells': { import: 'import-1', sheet: 'CSV', settings: importSettings, from: 0, limit: 10 },
  'imports/detect': { import: 'import-1', settings: importSettings, sheet: 'CSV' },
  'imports/preview': {
    import: 'import-1',
    settings: importSettings,
    decisions: {
      matches: [
        {
          dimension: 'source',
          field: 'sourceName',
          text: 'Vốn đầu tư phát triển',
          target: 'centralDevelopment',
        },
      ],
      acceptExactNames: true,
      rows: [{ sheet: 'CSV', row: 6, unit: 'cb' }],
      cells: [{ sheet: 'CSV', row: 6, column: 6, text: '1.000.000.000' }],
      overwrite: 'all',
      keepMissing: false,
    },
  },
  'imports/rows': {
    import: 'import-1',
    classes: ['new', 'ignored'],
    search: '7950194',
    question: { dimension: 'source', field: 'sourceName', text: 'Vốn đầu tư phát triển' },
    from: 0,
    limit: 10,
  },
  'imports/commit': {
    commandId: 'command-import',
    import: 'import-1',
    revision: 4,
    leaveOut: true,
    saveProfile: 'Kho bạc tỉnh',
    note: 'Bản gửi ngày 05/7',
  },
  'imports/targets': { year: 2024 },
  'imports/close': { import: 'import-1' },
  'imports/batches': { year: 2024, period: 202_406 },
  'imports/provenance': {
    sheet: 'disbursement',
    row: 'gnbv2125.1.1',
    column: 'cum',
    year: 2024,
    scope: { period: 202_404 },
  },
  'profiles/list': {},
  'profiles/save': {
    commandId: 'command-profile',
    uid: 'profile.sample',
    name: 'Kho bạc tỉnh',
    content: profileContent,
  },
  'profiles/delete': { commandId: 'command-forget', uid: 'profile.sample' },
  'matches/list': {},
  'matches/forget': { commandId: 'command-match', uids: ['match.sample'] },
  'jobs/cancel': { job: 'job-1' },
});
