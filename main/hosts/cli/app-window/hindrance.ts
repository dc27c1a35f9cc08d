/** What keeps the desktop application from starting, as far as it can be told without trying. */
import type { Hindrance } from './words.ts';

interface Surroundings {
  readonly platform: NodeJS.Platform;
  readonly env: NodeJS.ProcessEnv;
  /** Undefined on Windows. */
  readonly userId: number | undefined;
  /** The person has said that it shall run without Chromium's sandbox. */
  readonly withoutSandbox: boolean;
}

export const hindranceOf = ({
  platform,
  env,
  userId,
  withoutSandbox,
}: Surroundings): Hindrance | undefined => {
  if (platform !== 'linux') return undefined;
  if (!env.DISPLAY && !env.WAYLAND_DISPLAY) return 'noDisplay';
  // Chromium's sandbox cannot be had there, and giving it up is not for the program to decide.
  return userId === 0 && !withoutSandbox ? 'root' : undefined;
};
