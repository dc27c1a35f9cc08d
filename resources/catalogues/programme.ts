/**
 * CTMTQG giảm nghèo bền vững 2021–2025: seven projects, named as plan 2024 (B.IV) prints them. Its codes in the
 * State budget index are not known (`budget-codes.md` §1); the codes here are the plan's own numbers.
 */
import type { ComponentKind, RecordOf } from '#shared/domain/records.ts';
import type { Seed } from '#shared/domain/seed.ts';
import { catalogue, inOrder } from './seed-file.ts';

export const programmeUid = 'gnbv2125';
/** The uid of a project ("2") or sub-project ("3.1") by the number that the plan gives it. */
export const componentUid = (code: string): string => `${programmeUid}.${code}`;

export interface ProjectName {
  readonly name: string;
  /** Sub-projects in printed order; projects 2 and 5 have none. */
  readonly subprojects: readonly string[];
}

export const projects: readonly ProjectName[] = [
  {
    name: 'Hỗ trợ đầu tư phát triển hạ tầng kinh tế - xã hội các huyện nghèo',
    subprojects: [
      'Hỗ trợ đầu tư phát triển hạ tầng kinh tế - xã hội các huyện nghèo',
      'Phát triển Đề án một số huyện nghèo thoát khỏi tình trạng nghèo, đặc biệt khó khăn giai đoạn 2022-2025',
    ],
  },
  { name: 'Đa dạng hóa sinh kế, phát triển mô hình giảm nghèo', subprojects: [] },
  {
    name: 'Hỗ trợ phát triển sản xuất, cải thiện dinh dưỡng',
    subprojects: ['Hỗ trợ phát triển sản xuất trong lĩnh vực nông nghiệp', 'Cải thiện dinh dưỡng'],
  },
  {
    name: 'Phát triển GDNN, việc làm bền vững',
    subprojects: [
      'Phát triển GDNN vùng nghèo, vùng khó khăn',
      'Hỗ trợ người lao động đi làm việc ở nước ngoài theo hợp đồng',
      'Hỗ trợ việc làm bền vững',
    ],
  },
  { name: 'Hỗ trợ nhà ở cho hộ nghèo, hộ cận nghèo trên địa bàn các huyện nghèo', subprojects: [] },
  {
    name: 'Truyền thông và giảm nghèo về thông tin',
    subprojects: ['Giảm nghèo về thông tin', 'Truyền thông về giảm nghèo đa chiều'],
  },
  {
    name: 'Nâng cao năng lực thực hiện Chương trình',
    subprojects: ['Nâng cao năng lực thực hiện Chương trình', 'Giám sát, đánh giá'],
  },
];

interface Row {
  readonly uid: string;
  readonly kind: ComponentKind;
  readonly version: RecordOf<'componentVersion'>;
}

/** Capital of 2021–2025 may be disbursed until 31/12/2026 (`budget-codes.md` §6, L60 Điều 21). */
const validity = { validFrom: '2021-01-01', validTo: '2026-12-31' } as const;

const row = (
  uid: string,
  kind: ComponentKind,
  rest: Pick<Row['version'], 'parent' | 'position' | 'code' | 'name'>,
): Row => ({ uid, kind, version: { uid: `${uid}@2021`, component: uid, ...validity, ...rest } });

const subprojectRows = (code: string, names: readonly string[]): Row[] =>
  inOrder(
    names.map((name, index) => ({ name, code: `${code}.${index + 1}` })),
    (each, position) =>
      row(componentUid(each.code), 'subproject', { parent: componentUid(code), position, ...each }),
  );

const projectRows = (): Row[] =>
  inOrder(
    projects.map((project, index) => ({ ...project, code: String(index + 1) })),
    ({ code, name, subprojects }, position) => [
      row(componentUid(code), 'project', { parent: programmeUid, position, code, name }),
      ...subprojectRows(code, subprojects),
    ],
  ).flat();

const programmeRow = (position: string): Row =>
  row(programmeUid, 'programme', {
    parent: null,
    position,
    code: '',
    name: 'Chương trình mục tiêu quốc gia giảm nghèo bền vững giai đoạn 2021-2025',
  });

export const programmeCatalogue = (): Seed => {
  const rows = [...inOrder([null], (_, position) => programmeRow(position)), ...projectRows()];
  return catalogue(
    {
      name: 'ctmtqg-giam-ngheo-2021-2025',
      vi: 'Chương trình MTQG giảm nghèo bền vững 2021-2025: dự án, tiểu dự án',
      en: 'National Target Programme on Sustainable Poverty Reduction 2021-2025: projects and sub-projects',
    },
    {
      component: rows.map(({ uid, kind }) => ({ uid, kind, leadAgency: null })),
      componentVersion: rows.map(({ version }) => version),
    },
  );
};
