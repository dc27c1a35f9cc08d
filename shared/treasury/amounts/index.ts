export { type AmountState, amountState } from './amount-state.ts';
export { type AmountOptions, type ColumnAmounts, columnAmounts, stateAt } from './column-amounts.ts';
export { type AmbiguousForm, type NumberForms, numberFormsOf } from './number-forms.ts';
export { amountReadings } from './read-text.ts';
