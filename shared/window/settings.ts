/** What a person sets for all windows of this machine. Not the plan book's: nothing here changes a figure. */
import { z } from 'zod';
import { moneyUnitIds } from '../text/money-unit.ts';
import { themes } from './themes.ts';

export const settingsSchema = z.object({
  lang: z.enum(['vi', 'en']).catch('vi'),
  theme: z.enum(themes).catch('system'),
  /** Unit in which money is shown and typed text is read. */
  unit: z.enum(moneyUnitIds).catch('million'),
  /** Size of everything, in per cent. */
  zoom: z.int().min(70).max(200).catch(100),
  panelOpen: z.boolean().catch(true),
  /** Width of the side panel in pixels. */
  panelWidth: z.int().min(240).max(720).catch(330),
});
export type Settings = z.infer<typeof settingsSchema>;

/** What holds until a person sets something; also what a settings file that cannot be read comes to. */
export const defaultSettings: Settings = settingsSchema.parse({});
