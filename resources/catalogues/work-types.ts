/** Kinds of works: the eight that plan 2024 (B.IV.1.1.a) counts, in its order. */
import type { Seed } from '#shared/domain/seed.ts';
import { always, catalogue, inOrder } from './seed-file.ts';

/** Kind → its name; the kind is also the last part of the uid, `worktype.transport`. */
export const workTypeNames = {
  transport: 'Giao thông',
  electricity: 'Điện',
  school: 'Trường học',
  health: 'Y tế',
  cultureSport: 'Văn hóa thể thao',
  irrigation: 'Thủy lợi',
  water: 'Nước sinh hoạt',
  other: 'Khác',
} as const;

export const workTypeCatalogue = (): Seed =>
  catalogue(
    { name: 'loai-cong-trinh', vi: 'Loại công trình', en: 'Kinds of works' },
    {
      workType: inOrder(Object.entries(workTypeNames), ([kind, name], position) => ({
        uid: `worktype.${kind}`,
        ...always,
        position,
        name,
      })),
    },
  );
