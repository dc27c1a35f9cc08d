/** All catalogues of the repository, as data: `make.ts` writes them, the test compares them with the files. */
import type { Seed } from '#shared/domain/seed.ts';
import { indicatorCatalogue } from './indicators.ts';
import { programmeCatalogue } from './programme.ts';
import { catalogue } from './seed-file.ts';
import { sourceCatalogue } from './sources.ts';
import { statisticCatalogue } from './statistics.ts';
import { catalogueFrom2025, catalogueUntil2025, provinceCatalogue } from './units.ts';
import { workTypeCatalogue } from './work-types.ts';

export const umbrellaName = 'giam-ngheo-2021-2025-cao-bang';

/** Everything that a book of this programme in Cao Bằng begins with. */
const umbrella = (parts: readonly Seed[]): Seed =>
  catalogue(
    {
      name: umbrellaName,
      vi: 'Giảm nghèo bền vững 2021-2025, tỉnh Cao Bằng (đủ danh mục)',
      en: 'Sustainable poverty reduction 2021-2025, Cao Bằng province (all catalogues)',
    },
    {},
    parts.map(({ name }) => name),
  );

/** In the order in which a loader may take them in: what is included stands before what includes it. */
export const allCatalogues = (): Seed[] => {
  const parts = [
    programmeCatalogue(),
    sourceCatalogue(),
    provinceCatalogue(),
    catalogueUntil2025(),
    catalogueFrom2025(),
    indicatorCatalogue(),
    statisticCatalogue(),
    workTypeCatalogue(),
  ];
  return [...parts, umbrella(parts)];
};
