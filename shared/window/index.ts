export { type Bridge, channels, portMessage } from './bridge.ts';
export {
  type CommandDefinition,
  type CommandId,
  commandById,
  commands,
  isCommandId,
  type MenuId,
  menuIds,
  menuLabels,
} from './commands.ts';
export {
  fileKinds,
  type Seeds,
  type Start,
  type WindowHandlers,
  type WindowInputOf,
  type WindowOutputOf,
  type WindowRequestName,
  windowRequestByName,
  windowRequests,
} from './requests.ts';
export { defaultSettings, type Settings, settingsSchema } from './settings.ts';
export { type SourceKind, sourceKinds, treasuryEndings } from './source-files.ts';
export { themes } from './themes.ts';
