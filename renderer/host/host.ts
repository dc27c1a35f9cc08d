/** What shows this window: the desktop application or a page of the local browser. The rest of the renderer cannot tell. */
import type { CommandId, WindowInputOf, WindowOutputOf, WindowRequestName } from '#shared/window/index.ts';
import type { Port } from '../engine-client/index.ts';

export interface Host {
  /** Asks the host itself: dialogs, windows, settings. @throws Error with a sentence for the person */
  readonly ask: <Name extends WindowRequestName>(
    name: Name,
    input: WindowInputOf<Name>,
  ) => Promise<WindowOutputOf<Name>>;
  /** A new connection to the engine that serves this window's book. */
  readonly connect: () => Promise<Port>;
  /** Commands picked in a menu of the host's own. */
  readonly onCommand: (listener: (id: CommandId) => void) => void;
}
