/**
 * The words of a name, for finding names that are alike: without marks, with the usual abbreviations written out
 * ("BQLDA ĐTXD H. Bảo Lạc"). Only for suggestions: what a person has not confirmed is never matched by these.
 */
import { fold } from '../../text/fold.ts';

const spelled: Readonly<Record<string, string>> = {
  tt: 'thi tran',
  tp: 'thanh pho',
  tx: 'thi xa',
  h: 'huyen',
  x: 'xa',
  p: 'phuong',
  t: 'tinh',
  ubnd: 'uy ban nhan dan',
  hđnd: 'hoi dong nhan dan',
  bqlda: 'ban quan ly du an',
  bql: 'ban quan ly',
  qlda: 'quan ly du an',
  đtxd: 'dau tu xay dung',
  đtpt: 'dau tu phat trien',
  xdcb: 'xay dung co ban',
  gtnt: 'giao thong nong thon',
  gt: 'giao thong',
  tda: 'tieu du an',
  tđa: 'tieu du an',
  da: 'du an',
  ct: 'cong trinh',
  htx: 'hop tac xa',
  mtqg: 'muc tieu quoc gia',
  ctmtqg: 'chuong trinh muc tieu quoc gia',
  gnbv: 'giam ngheo ben vung',
  lđtbxh: 'lao dong thuong binh xa hoi',
  gdnn: 'giao duc nghe nghiep',
  sn: 'su nghiep',
  nsnn: 'ngan sach nha nuoc',
  nstw: 'ngan sach trung uong',
  nsđp: 'ngan sach dia phuong',
  nst: 'ngan sach tinh',
  tw: 'trung uong',
  đp: 'dia phuong',
  kbnn: 'kho bac nha nuoc',
  thcs: 'trung hoc co so',
  thpt: 'trung hoc pho thong',
  ptdtbt: 'pho thong dan toc ban tru',
  nsh: 'nuoc sinh hoat',
  clb: 'cau lac bo',
  hs: 'ho so',
  sxnn: 'san xuat nong nghiep',
  nn: 'nong nghiep',
};

/** Digits stay as they are: "Dự án 1" and "Dự án 2" differ in nothing else. */
const wordPattern = /[\p{L}\p{M}]+|\d+/gu;

/** Words that nearly every name has or that join others. */
const empty = new Set(['va', 'cua', 'cho', 'cac', 'tren', 'dia', 'ban', 'thuoc']);

/** In their order; each once. `địa bàn` and the like are left out where anything else remains. */
export const wordsOf = (name: string): readonly string[] => {
  const written = name
    .normalize('NFC')
    .toLowerCase()
    .match(wordPattern)
    ?.map((word) => spelled[word] ?? word)
    .join(' ');
  const all = [...new Set(fold(written ?? '').split(' '))].filter((word) => word !== '');
  const telling = all.filter((word) => !empty.has(word));
  return telling.length > 0 ? telling : all;
};
