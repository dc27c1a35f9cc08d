export { behindLinks, moveIntoPlace, temporaryPath } from './move-into-place.ts';
