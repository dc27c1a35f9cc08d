/** How a window can look; `system` is as the machine is set. */
export const themes = ['system', 'light', 'dark', 'contrast'] as const;
