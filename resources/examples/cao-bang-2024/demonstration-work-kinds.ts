/** How an invented work is called, what it measures and about what it costs, by its kind. */
import type { workTypeNames } from '../../catalogues/work-types.ts';
import {
  addressOf,
  hamlet,
  hamletPair,
  inSentence,
  type Place,
  withoutKind,
} from './demonstration-places.ts';
import type { Chance } from './demonstration-random.ts';

export type WorkKind = keyof typeof workTypeNames;

interface KindText {
  readonly name: (place: Place, chance: Chance) => string;
  readonly capacity: (chance: Chance) => string;
  /** About this much a year, in triệu đồng: from, to. */
  readonly size: readonly [number, number];
}

/** 24 → "2,4" */
const tenths = (value: number): string => `${Math.floor(value / 10)},${value % 10}`;

const twoDigits = (value: number): string => String(value).padStart(2, '0');

const called = (words: string, place: Place): string => `${words}, ${addressOf(place)}`;

/** A school bears the name of its commune, so only the district is said behind it. */
const school = (words: string, { commune, district }: Place): string =>
  `${words} ${withoutKind(commune.name)}, ${inSentence(district.name)}`;

const roads = ['Đường giao thông', 'Đường giao thông nông thôn', 'Cải tạo, nâng cấp đường giao thông'];
const schools = [
  'Nhà lớp học Trường Mầm non',
  'Nhà lớp học Trường Tiểu học',
  'Nhà bán trú Trường PTDTBT THCS',
  'Nhà lớp học, phòng chức năng Trường THCS',
];

export const workKinds: Readonly<Record<WorkKind, KindText>> = {
  transport: {
    name: (place, chance) => called(`${chance.pick(roads)} ${hamletPair(chance)}`, place),
    capacity: (chance) => `L = ${tenths(chance.between(9, 62))} km; đường giao thông nông thôn cấp B`,
    size: [2000, 5200],
  },
  electricity: {
    name: (place, chance) => called(`Cấp điện sinh hoạt xóm ${hamlet(chance)}`, place),
    capacity: (chance) =>
      `Đường dây 0,4 kV dài ${tenths(chance.between(12, 48))} km; trạm biến áp ${chance.pick([50, 75, 100, 160])} kVA`,
    size: [1200, 2800],
  },
  school: {
    name: (place, chance) => school(chance.pick(schools), place),
    capacity: (chance) =>
      `${twoDigits(chance.between(4, 10))} phòng; diện tích sàn ${chance.between(24, 76) * 10} m²`,
    size: [1800, 5000],
  },
  health: {
    name: (place) => called('Cải tạo, nâng cấp Trạm Y tế', place).replace('Trạm Y tế, ', 'Trạm Y tế '),
    capacity: (chance) => `Nhà cấp III, 02 tầng; diện tích sàn ${chance.between(22, 42) * 10} m²`,
    size: [1500, 3500],
  },
  cultureSport: {
    name: (place) => called('Nhà văn hóa, sân thể thao', place).replace('thể thao, ', 'thể thao '),
    capacity: (chance) => `${chance.between(8, 18) * 10} chỗ ngồi; sân ${chance.between(5, 9) * 100} m²`,
    size: [900, 2000],
  },
  irrigation: {
    name: (place, chance) => called(`Mương thủy lợi ${hamletPair(chance)}`, place),
    capacity: (chance) => `L = ${tenths(chance.between(8, 35))} km; tưới ${chance.between(12, 48)} ha`,
    size: [1200, 3000],
  },
  water: {
    name: (place, chance) => called(`Công trình nước sinh hoạt xóm ${hamlet(chance)}`, place),
    capacity: (chance) => `Cấp nước cho ${chance.between(42, 165)} hộ`,
    size: [1000, 2500],
  },
  other: {
    name: (place, chance) => called(`Kè chống sạt lở khu dân cư xóm ${hamlet(chance)}`, place),
    capacity: (chance) => `Kè bê tông cốt thép dài ${chance.between(12, 32) * 10} m`,
    size: [2500, 4000],
  },
};

/** What is done to a work in use. */
export const upkeep: Readonly<Partial<Record<WorkKind, readonly string[]>>> = {
  transport: [
    'Sửa chữa nền, mặt đường hư hỏng; khơi thông rãnh thoát nước',
    'Bù lún, vá mặt đường; sửa chữa cống thoát nước',
    'Hót sụt, gia cố ta luy; sửa chữa mặt đường bê tông',
  ],
  school: ['Sửa chữa mái, nền, hệ thống điện phòng học', 'Sửa chữa nhà vệ sinh, công trình nước'],
  health: ['Chống thấm, sơn sửa, thay thế cửa hỏng'],
  cultureSport: ['Sửa chữa mái, nền nhà văn hóa, sân bê tông'],
  irrigation: ['Nạo vét, gia cố đoạn mương hư hỏng', 'Sửa chữa đập đầu mối, cửa lấy nước'],
  water: ['Thay thế đường ống, sửa chữa bể chứa', 'Sửa chữa đầu mối thu nước, bể lọc'],
};
