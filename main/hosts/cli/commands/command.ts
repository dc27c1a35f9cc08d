/** What a command is: one entry of the table from which the parser, the help and the documentation are made. */
import type { InputOf, OutputOf, RequestName } from '#shared/contract/index.ts';
import type { Label, Lang } from '#shared/sheets/index.ts';
import type { Output } from '../output.ts';
import type { OptionName, OptionValues } from './options.ts';

export interface ArgumentSpec {
  readonly name: Label;
  readonly text: Label;
  readonly optional?: boolean;
}

/** The program itself, for commands that serve it. */
export interface Program {
  /** Folder of catalogues and examples. */
  readonly resources: string;
  /** Folder of the window's files. */
  readonly pages: string;
  readonly version: () => string;
}

/** What a command is given when it runs. */
export interface Call {
  readonly command: Command;
  readonly args: readonly string[];
  readonly options: OptionValues;
  readonly lang: Lang;
  readonly output: Output;
  /** Aborted when the person presses Ctrl+C. */
  readonly interrupted: AbortSignal;
  /** Asks the engine. @throws Stopped with the engine's refusal */
  readonly ask: <Name extends RequestName>(name: Name, input: InputOf<Name>) => Promise<OutputOf<Name>>;
  readonly commands: readonly Command[];
  readonly program: Program;
}

export interface Command {
  /** One or two words: "show", "row add". */
  readonly name: string;
  /** The request that it puts to the engine: its summary is the command's, where it has none of its own. */
  readonly request: RequestName | undefined;
  readonly summary?: Label;
  readonly args: readonly ArgumentSpec[];
  readonly options: readonly OptionName[];
  /** Where an option means something of its own here, for the help. */
  readonly optionTexts?: { readonly [Name in OptionName]?: Label };
  /** Options that have to be there. */
  readonly required?: readonly OptionName[];
  /** Gives the exit status. */
  readonly run: (call: Call) => Promise<number>;
}
