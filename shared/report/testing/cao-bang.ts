/**
 * Cao Bằng's figures as the plan prints them (plan-2024.json), in đồng: the thirteen lines of 2024 without
 * disbursement, and 2023 as one undivided whole with disbursement to 31/01/2024 that states no vintage.
 */
import type { BookView } from '../../domain/book-view.ts';
import { component, sourcesWith, type TinyFigure, tinyBook } from './tiny-book.ts';

const trieu = (amount: number): number => amount * 1_000_000;

const components = [
  component('programme', '0', null, 'Chương trình mục tiêu quốc gia giảm nghèo bền vững'),
  component('project', '1', '0', 'Hỗ trợ đầu tư phát triển hạ tầng kinh tế - xã hội các huyện nghèo'),
  component('subproject', '1.1', '1', 'Hỗ trợ đầu tư phát triển hạ tầng kinh tế - xã hội các huyện nghèo'),
  component(
    'subproject',
    '1.2',
    '1',
    'Phát triển Đề án một số huyện nghèo thoát khỏi tình trạng nghèo, đặc biệt khó khăn giai đoạn 2022-2025',
  ),
  component('project', '2', '0', 'Đa dạng hóa sinh kế, phát triển mô hình giảm nghèo'),
  component('project', '3', '0', 'Hỗ trợ phát triển sản xuất, cải thiện dinh dưỡng'),
  component('subproject', '3.1', '3', 'Hỗ trợ phát triển sản xuất trong lĩnh vực nông nghiệp'),
  component('subproject', '3.2', '3', 'Cải thiện dinh dưỡng'),
  component('project', '4', '0', 'Phát triển GDNN, việc làm bền vững'),
  component('subproject', '4.1', '4', 'Phát triển GDNN vùng nghèo, vùng khó khăn'),
  component('subproject', '4.2', '4', 'Hỗ trợ người lao động đi làm việc ở nước ngoài theo hợp đồng'),
  component('subproject', '4.3', '4', 'Hỗ trợ việc làm bền vững'),
  component('project', '5', '0', 'Hỗ trợ nhà ở cho hộ nghèo, hộ cận nghèo trên địa bàn các huyện nghèo'),
  component('project', '6', '0', 'Truyền thông và giảm nghèo về thông tin'),
  component('subproject', '6.1', '6', 'Giảm nghèo về thông tin'),
  component('subproject', '6.2', '6', 'Truyền thông về giảm nghèo đa chiều'),
  component('project', '7', '0', 'Nâng cao năng lực thực hiện Chương trình'),
  component('subproject', '7.1', '7', 'Nâng cao năng lực thực hiện Chương trình'),
  component('subproject', '7.2', '7', 'Giám sát, đánh giá'),
  component('undivided', 'u', '0', 'Chưa chia theo dự án'),
];

/** Component, ĐTPT, SN, NSĐP cấp tỉnh, huy động. */
const plan2024: readonly (readonly [string, number, number, number, number])[] = [
  ['1.1', 363_021, 43_835, 0, 0],
  ['1.2', 51_446, 5_144, 0, 0],
  ['2', 0, 93_832, 0, 5_000],
  ['3.1', 0, 38_789, 0, 0],
  ['3.2', 0, 15_599, 0, 0],
  ['4.1', 21_702, 29_080, 0, 0],
  ['4.2', 0, 5_607, 0, 0],
  ['4.3', 4_508, 8_163, 0, 0],
  ['5', 0, 173_413, 29_588, 0],
  ['6.1', 0, 13_778, 0, 0],
  ['6.2', 0, 4_401, 0, 0],
  ['7.1', 0, 8_111, 0, 0],
  ['7.2', 0, 5_679, 0, 0],
];

const figures2024: TinyFigure[] = plan2024.flatMap(([code, dev, rec, prov, mob]) =>
  (
    [
      ['dev', dev],
      ['rec', rec],
      ['prov', prov],
      ['mob', mob],
    ] as const
  )
    .filter(([, amount]) => amount !== 0)
    .map(([source, amount]) => ({
      measure: 'assigned' as const,
      component: code,
      source,
      vintage: 2024,
      value: trieu(amount),
    })),
);

export const caoBang2024 = (more: readonly TinyFigure[] = []): BookView =>
  tinyBook({
    year: 2024,
    vintages: [2024, 2023],
    components,
    sources: sourcesWith(['localDistrict']),
    figures: [...figures2024, ...more],
  });

const assigned2023 = (source: string, vintage: number, amount: number): TinyFigure => ({
  measure: 'assigned',
  component: 'u',
  source,
  vintage,
  value: trieu(amount),
});

const disbursed2023 = (source: string, amount: number): TinyFigure => ({
  measure: 'disbursedUnsplit',
  component: 'u',
  source,
  period: 202401,
  value: trieu(amount),
});

export const caoBang2023 = (): BookView =>
  tinyBook({
    year: 2023,
    vintages: [2023, 2022],
    components,
    sources: sourcesWith(['localDistrict']),
    figures: [
      assigned2023('dev', 2022, 264_511),
      assigned2023('rec', 2022, 63_602),
      assigned2023('dev', 2023, 441_554),
      assigned2023('rec', 2023, 355_961),
      assigned2023('prov', 2023, 13_982),
      assigned2023('localDistrict', 2023, 4_467),
      disbursed2023('dev', 561_592),
      disbursed2023('rec', 277_232),
      disbursed2023('prov', 12_706),
      disbursed2023('localDistrict', 4_256),
    ],
    cutoffs: [
      {
        uid: 'c1',
        year: 2023,
        period: 202401,
        asOf: '2024-01-31',
        dataSource: 'Theo số liệu của Kho bạc Nhà nước tỉnh Cao Bằng.',
      },
    ],
  });

/** A disbursement of one month of 2024. */
export const disbursed2024 = (figure: Omit<TinyFigure, 'measure'>): TinyFigure => ({
  measure: 'disbursedCompleted',
  ...figure,
});
