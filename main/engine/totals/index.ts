export { type Dimension, packDimension, packVintages } from './dimension.ts';
export { capacity } from './leaf-store.ts';
export { differences, innerUnits, placeIndex, type SlotTotals, type YearLayout } from './slot-totals.ts';
export { type NodePlace, type Slot, slotName, Totals } from './totals.ts';
