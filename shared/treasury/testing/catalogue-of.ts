/** A small catalogue for tests: two works, two units, the sources of the programme. */
import type { Catalogue, KnownComponent, KnownSource, KnownUnit } from '../facts.ts';

const component = (
  uid: string,
  kind: string,
  code: string,
  name: string,
  { parent = -1, unit = -1 } = {},
): KnownComponent => ({ uid, kind, code, name, parent, unit });

const unit = (uid: string, kind: string, code: string, name: string, parent: number): KnownUnit => ({
  ...{ uid, kind, code, name, parent },
});

const source = (
  uid: string,
  name: string,
  shortName: string,
  parent: number,
  leaf: boolean,
): KnownSource => ({
  ...{ uid, name, shortName, parent, leaf },
});

export const catalogueOf = (changes: Partial<Catalogue> = {}): Catalogue => ({
  year: 2023,
  components: [
    component('project1', 'project', '1', 'Hỗ trợ đầu tư phát triển hạ tầng kinh tế - xã hội'),
    component('sub1', 'subproject', '1.1', 'Hỗ trợ đầu tư các huyện nghèo', { parent: 0 }),
    component('road', 'work', '7901234', 'Đường Nà Rầy - Lũng Vài', { parent: 1, unit: 1 }),
    component('school', 'work', '7901235', 'Trường tiểu học Sóc Hà', { parent: 1, unit: 1 }),
  ],
  units: [
    unit('province', 'province', '04', 'Tỉnh Cao Bằng', -1),
    unit('haQuang', 'district', '045', 'Huyện Hà Quảng', 0),
    unit('baoLac', 'district', '043', 'Huyện Bảo Lạc', 0),
  ],
  sources: [
    source('total', 'Tổng các nguồn vốn', 'Tổng', -1, false),
    source('central', 'Ngân sách trung ương', 'NSTW', 0, false),
    source('centralDevelopment', 'Vốn đầu tư phát triển', 'ĐTPT', 1, true),
    source('centralRecurrent', 'Vốn sự nghiệp', 'SN', 1, true),
    source('local', 'Ngân sách địa phương', 'NSĐP', 0, false),
    source('localProvincial', 'Ngân sách cấp tỉnh', 'Tỉnh', 4, true),
    source('localDistrict', 'Ngân sách cấp huyện', 'Huyện', 4, true),
  ],
  vintages: [2023, 2022],
  matches: [],
  ...changes,
});
