/**
 * What a template of the letter may hold, by name: `{so_ky_hieu}`. resources/templates/README.md explains each of them
 * to the office.
 */
/** Replaced by text, in the look of the placeholder. */
export const textPlaceholders = [
  'co_quan_chu_quan',
  'co_quan',
  'so_ky_hieu',
  'dia_danh_ngay_thang',
  'ten_loai',
  'trich_yeu',
  'quyen_han',
  'nguoi_ky',
  'noi_nhan',
] as const;
export type TextPlaceholder = (typeof textPlaceholders)[number];

/** A paragraph that becomes a rule under the text before it, as long as the decree wants it. */
export const rulePlaceholders = ['ke_co_quan', 'ke_tieu_ngu', 'ke_trich_yeu'] as const;
export type RulePlaceholder = (typeof rulePlaceholders)[number];

/** A paragraph of the document's own text that gives way to what is written there. */
export const blockPlaceholders = ['noi_dung', 'phu_luc'] as const;
export type BlockPlaceholder = (typeof blockPlaceholders)[number];

export type PlaceholderName = TextPlaceholder | RulePlaceholder | BlockPlaceholder;

export const placeholderNames: readonly string[] = [
  ...textPlaceholders,
  ...rulePlaceholders,
  ...blockPlaceholders,
];

/** Without these a letter would lose what makes it a document: a template that forgets one is refused. */
export const requiredPlaceholders: readonly PlaceholderName[] = [
  'so_ky_hieu',
  'dia_danh_ngay_thang',
  'trich_yeu',
  'noi_dung',
  'nguoi_ky',
];

export const isRule = (name: string): name is RulePlaceholder =>
  rulePlaceholders.some((each) => each === name);
export const isBlock = (name: string): name is BlockPlaceholder =>
  blockPlaceholders.some((each) => each === name);
export const isPlaceholder = (name: string): name is PlaceholderName => placeholderNames.includes(name);

/** "{so_ky_hieu}" in a paragraph's text; what stands between the braces is judged by who looks for it. */
export const placeholderPattern = /\{([^{}]*)\}/g;

export const quoted = (name: string): string => `{${name}}`;
