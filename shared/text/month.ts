/** 202401 as "01/2024". */
export const monthText = (period: number): string =>
  `${String(period % 100).padStart(2, '0')}/${Math.floor(period / 100)}`;
