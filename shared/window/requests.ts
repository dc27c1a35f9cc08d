/**
 * What a window asks of the host that shows it, beside what it asks of the engine: dialogs, other windows,
 * settings. One definition each; both hosts parse the input with it. No request takes or needs a path: a file
 * that a person picks is an opaque handle, good for one use by the engine of the window that got it.
 */
import { z } from 'zod';
import { fileSchema, labelSchema, yearSchema } from '../contract/parts.ts';
import { settingsSchema } from './settings.ts';
import { sourceKinds } from './source-files.ts';

const seedSchema = z.object({
  name: z.string(),
  title: labelSchema,
  office: z.string().nullable(),
  /** Plan years that it brings along. */
  years: z.array(z.int()),
  /** Whether it holds invented demonstration data, which can be left out. */
  demonstration: z.boolean(),
});

/** What is done with a file of the program's own making. */
const doneSchema = z.object({ done: z.boolean(), message: z.string() });

/** folder: where several papers go; its handle is good for one use, like that of a file. */
export const fileKinds = ['kehoach', 'xlsx', 'docx', 'pdf', 'csv', 'folder'] as const;

/** The bare name of a file: it leads nowhere but to the folder that was picked. */
const nameSchema = z
  .string()
  .max(260)
  .regex(/^(?!\.{1,2}$)[^\\/:\p{C}]+$/u);

/** `name`: of one of the files that were written into a folder. */
const resultSchema = z.strictObject({ handle: fileSchema, name: nameSchema.optional() });

const define = <Name extends string, Input extends z.ZodType, Output extends z.ZodType>(
  name: Name,
  input: Input,
  output: Output,
) => ({ name, input, output });

export const windowRequests = [
  /** Asked once, before anything is shown. */
  define(
    'window/start',
    z.strictObject({}),
    z.object({
      host: z.enum(['desktop', 'browser']),
      version: z.string(),
      settings: settingsSchema,
      /** Whether this window has a book to connect to; without one it shows the start screen. */
      hasBook: z.boolean(),
      /** Whether other books can be opened and made from here. */
      opensBooks: z.boolean(),
      recent: z.array(z.object({ handle: fileSchema, name: z.string(), folder: z.string() })),
    }),
  ),
  /** What a new book can begin with; read from files, and only when somebody wants one. */
  define(
    'window/seeds',
    z.strictObject({}),
    z.object({ examples: z.array(seedSchema), catalogues: z.array(seedSchema) }),
  ),
  define('window/save-settings', settingsSchema, z.object({})),
  /** A new book: asks where to put it, makes it, and shows it. `problem` is a sentence where it could not be made. */
  define(
    'window/new-book',
    z.strictObject({
      example: z.string().max(100).optional(),
      printedOnly: z.boolean().optional(),
      catalogue: z.string().max(100).optional(),
      year: yearSchema.optional(),
      office: z.string().max(2_000).optional(),
    }),
    z.object({ opened: z.boolean(), problem: z.string().nullable() }),
  ),
  /** Without a handle it asks which; a book that is open already comes to the front. */
  define(
    'window/open-book',
    z.strictObject({ recent: fileSchema.optional() }),
    z.object({ opened: z.boolean(), problem: z.string().nullable() }),
  ),
  /** Where a file shall be written. Null when the person thinks better of it. */
  define(
    'window/pick-target',
    z.strictObject({ kind: z.enum(fileKinds), suggestedName: z.string().max(200) }),
    z.object({ handle: fileSchema, name: z.string() }).nullable(),
  ),
  /**
   * A file that the person wants to be read. Null when the person thinks better of it. A handle is good for one use by
   * the engine: `again`, one that was picked before, gives a new one for the same file without asking.
   */
  define(
    'window/pick-source',
    z.strictObject({ kind: z.enum(sourceKinds), again: fileSchema.optional() }),
    z.object({ handle: fileSchema, name: z.string() }).nullable(),
  ),
  /** Opens a file that was written through this handle with the program that the machine has for it. */
  define('window/open-result', resultSchema, doneSchema),
  /** Shows such a file in its folder. */
  define('window/show-result', resultSchema, doneSchema),
  define('window/new-window', z.strictObject({}), z.object({})),
  define('window/close', z.strictObject({}), z.object({})),
  /** What the title bar says besides the book's name. */
  define('window/set-title', z.strictObject({ title: z.string().max(300) }), z.object({})),
] as const;

type Definition = (typeof windowRequests)[number];
export type WindowRequestName = Definition['name'];
type DefinitionOf<Name extends WindowRequestName> = Extract<Definition, { name: Name }>;
export type WindowInputOf<Name extends WindowRequestName> = z.infer<DefinitionOf<Name>['input']>;
export type WindowOutputOf<Name extends WindowRequestName> = z.infer<DefinitionOf<Name>['output']>;
export type WindowHandlers<Sender> = {
  readonly [Name in WindowRequestName]: (
    sender: Sender,
    input: WindowInputOf<Name>,
  ) => WindowOutputOf<Name> | Promise<WindowOutputOf<Name>>;
};
export type Start = WindowOutputOf<'window/start'>;
export type Seeds = WindowOutputOf<'window/seeds'>;

export const windowRequestByName: ReadonlyMap<string, Definition> = new Map(
  windowRequests.map((each) => [each.name, each]),
);
