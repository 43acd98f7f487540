import type { CommandContext } from './commands';

/** What the commands do that answer to keys; the others come with the palette and the menus. */
export const SHORTCUT_RUNS = {
  run: ({ actions }) => actions.run(),
  stop: ({ actions }) => actions.stop(),
  palette: ({ screen }) => screen.open('palette'),
  undo: ({ actions }) => actions.undo(),
  redo: ({ actions }) => actions.redo(),
  shortcuts: ({ screen }) => screen.open('shortcuts'),
} as const satisfies Record<string, (context: CommandContext) => void>;

export type ShortcutId = keyof typeof SHORTCUT_RUNS;
