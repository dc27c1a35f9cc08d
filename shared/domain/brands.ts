/**
 * Branded primitives. A plain number or string becomes one of these only where a schema or a parser has spoken.
 */
declare const brand: unique symbol;
type Brand<Base, Name extends string> = Base & { readonly [brand]: Name };

/** Whole đồng; may be negative; |x| ≤ 9 007 199 254 740 991. Never triệu, never rounded. */
export type Dong = Brand<number, 'Dong'>;

/** A decimal number times 10⁴ (4,23 % is 42 300; 240 people are 2 400 000), as a whole number. */
export type Scaled = Brand<number, 'Scaled'>;

/** The random or catalogue-given text by which a record is known outside the book. */
export type Uid = Brand<string, 'Uid'>;

/** The small local integer by which `figure` refers to a row of a dimension. Never leaves the book. */
export type LocalId = Brand<number, 'LocalId'>;

/** Position of a change set in the book's history, from 1 upward without gaps; 0 is the empty book. */
export type Revision = Brand<number, 'Revision'>;

export const SCALE = 10_000;

export const asDong = (value: number): Dong => value as Dong;
export const asScaled = (value: number): Scaled => value as Scaled;
export const asUid = (value: string): Uid => value as Uid;
export const asLocalId = (value: number): LocalId => value as LocalId;
export const asRevision = (value: number): Revision => value as Revision;
