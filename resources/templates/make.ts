/** Writes ke-hoach.docx, the program's own template of the plan, for an office to start its own from. */
import { writeFileSync } from 'node:fs';
import { draftTemplate } from '#engine/exports/index.ts';

writeFileSync(new URL('./ke-hoach.docx', import.meta.url), await draftTemplate());
