export {
  type Detection,
  type DetectionHints,
  detect,
  detectColumns,
  type KnownToDetect,
} from './detect.ts';
export { profileOf } from './profile-content.ts';
export { rowKindsOf } from './row-kinds.ts';
