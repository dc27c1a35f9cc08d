/** Records of a test, with what a test does not care about filled in. */
import type { Expression } from '../../domain/expression.ts';
import type {
  Citation,
  Claim,
  ImportBatch,
  Indicator,
  LegalDocument,
  RecordOf,
  Work,
} from '../../domain/records.ts';

export const million = 1_000_000;
export const always = { validFrom: null, validTo: null } as const;

export const indicator = (
  uid: string,
  kind: Indicator['kind'],
  parent: string | null,
  more: Partial<Indicator> = {},
): Indicator => ({
  uid,
  ...always,
  kind,
  parent,
  position: uid,
  code: '',
  name: uid,
  scope: null,
  unitName: kind === 'group' ? null : 'công trình',
  valueType: kind === 'group' ? null : 'number',
  decimals: 0,
  component: null,
  partOf: null,
  place: null,
  ...more,
});

export const claim = (
  uid: string,
  expression: Expression | null,
  value: number,
  more: Partial<Claim> = {},
): Claim => ({
  uid,
  year: 2024,
  place: 'B.III.1',
  subject: `Số ${uid}`,
  printed: '',
  value,
  valueType: 'money',
  grain: million,
  approximate: false,
  expression,
  sheet: null,
  row: null,
  column: null,
  note: null,
  ...more,
});

export const document = (
  number: string,
  date: string | null,
  more: Partial<LegalDocument> = {},
): LegalDocument => ({
  uid: number,
  kind: 'Kế hoạch',
  number,
  date,
  issuer: null,
  subject: null,
  series: 'KH 2023',
  sequence: Number.parseInt(number, 10),
  ...more,
});

export const citation = (
  uid: string,
  documentUid: string,
  place: string,
  ordinal: number,
  more: Partial<Citation> = {},
): Citation => ({
  uid,
  year: 2024,
  document: documentUid,
  place,
  ordinal,
  role: 'main',
  dateStated: null,
  text: null,
  ...more,
});

/** A work of the year in which nothing is wrong: begun the year before, decided, half paid for. */
export const work = (component: string, more: Partial<Work> = {}): Work => ({
  uid: `work.2024.${component}`,
  year: 2024,
  component,
  part: 'investment',
  workType: 'type.roads',
  unit: 'h2',
  investor: null,
  capacity: null,
  startYear: 2023,
  endYear: 2025,
  decisionNumber: '10/QĐ-UBND',
  decisionDate: '2022-09-05',
  totalInvestment: 100 * million,
  totalInvestmentCentral: 90 * million,
  allocatedBefore: 40 * million,
  allocatedBeforeCentral: 35 * million,
  disbursedBefore: null,
  mediumTerm: 90 * million,
  inUseSince: null,
  maintenance: null,
  note: null,
  ...more,
});

export const targetForm = (uid: string, year = 2024): RecordOf<'targetForm'> => ({
  uid: `form.${year}.${uid}`,
  year,
  indicator: uid,
  comparator: '>=',
  approximate: false,
});

/** A file of the Treasury of June 2024 of which everything was read. */
export const importBatch = (uid: string, more: Partial<ImportBatch> = {}): ImportBatch => ({
  uid,
  year: 2024,
  period: 202406,
  asOf: '2024-06-30',
  origin: 'treasury',
  fileName: 'kho-bac-06-2024.xlsx',
  fileHash: 'a'.repeat(64),
  sheets: ['Sheet1'],
  moneyUnit: 'dong',
  profile: null,
  treasuryOffice: null,
  author: 'Nguyễn Văn A',
  at: '2024-07-05T02:00:00.000Z',
  rowsRead: 3,
  rowsNew: 3,
  rowsChanged: 0,
  rowsSame: 0,
  rowsDeleted: 0,
  rowsAmbiguous: 0,
  rowsInvalid: 0,
  rowsIgnored: 0,
  leftOutAmount: 0,
  leftOut: [],
  stated: null,
  readAmount: (more.amount ?? 77 * million) + (more.leftOutAmount ?? 0),
  amount: 77 * million,
  archive: 'b'.repeat(64),
  note: null,
  ...more,
});
