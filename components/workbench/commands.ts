import type { Draft } from '@/lib/draft/draft';
import { NEW_DRAFT } from '@/lib/draft/draft';
import type { WorkbenchActions } from '@/lib/store/workbench';
import type { Screen } from './screen';

/** Everything a command can act on. */
export type CommandContext = {
  readonly actions: WorkbenchActions;
  readonly screen: Screen;
  readonly turnTheme: () => void;
  readonly draft: Draft;
};

export type Command = {
  readonly id: string;
  readonly label: string;
  /** As printed; `Mod` is ⌘ on a Mac and Ctrl elsewhere. */
  readonly keys?: string;
  /** Other words people look for it by. */
  readonly words?: string;
  /** Stands in the menu "More" of narrow screens. */
  readonly more?: true;
  readonly run: (context: CommandContext) => void;
};

/** Every command, once: the palette, the shortcuts, their list and the menu "More" read this table. */
export const COMMANDS: readonly Command[] = [
  { id: 'run', label: 'Run', keys: 'Mod+Enter', words: 'send execute', run: ({ actions }) => actions.run() },
  { id: 'stop', label: 'Stop', keys: 'Escape', words: 'cancel abort', run: ({ actions }) => actions.stop() },
  { id: 'palette', label: 'All commands', keys: 'Mod+K', more: true, run: ({ screen }) => screen.open('palette') },
  { id: 'undo', label: 'Undo', keys: 'Mod+Z', run: ({ actions }) => actions.undo() },
  { id: 'redo', label: 'Redo', keys: 'Mod+Shift+Z', run: ({ actions }) => actions.redo() },
  { id: 'new', label: 'New draft', run: ({ actions }) => actions.openDraft(NEW_DRAFT) },
  { id: 'rename', label: 'Rename draft', run: ({ screen }) => screen.open('rename') },
  { id: 'duplicate', label: 'Duplicate draft', run: ({ actions }) => actions.duplicateDraft() },
  { id: 'share', label: 'Share', words: 'link copy file', more: true, run: ({ screen }) => screen.open('share') },
  {
    id: 'import',
    label: 'Import',
    words: 'paste open file link',
    more: true,
    run: ({ screen }) => screen.open('import'),
  },
  { id: 'code', label: 'Show code', words: 'API cURL Python snippet', run: ({ screen }) => screen.show('code') },
  { id: 'parameters', label: 'Show parameters', words: 'temperature', run: ({ screen }) => screen.show('parameters') },
  {
    id: 'model',
    label: 'About this model',
    words: 'card facts licence price',
    more: true,
    run: ({ screen }) => screen.open('model'),
  },
  {
    id: 'providers',
    label: 'Providers',
    words: 'key endpoint base URL',
    more: true,
    run: ({ screen }) => screen.open('providers'),
  },
  { id: 'theme', label: 'Change theme', words: 'dark light system', more: true, run: ({ turnTheme }) => turnTheme() },
  {
    id: 'shortcuts',
    label: 'Keyboard shortcuts',
    keys: '?',
    words: 'help keys',
    run: ({ screen }) => screen.open('shortcuts'),
  },
];

/** Commands whose label or other words hold every typed word. */
export function matchingCommands(typed: string): readonly Command[] {
  const words = typed.toLowerCase().split(/\s+/).filter(Boolean);
  return COMMANDS.filter(({ label, words: other = '' }) => {
    const text = `${label} ${other}`.toLowerCase();
    return words.every((word) => text.includes(word));
  });
}
