import type { MenuEntry } from '@/components/ui/menu';
import type { Draft } from '@/lib/draft/draft';
import { NEW_DRAFT } from '@/lib/draft/draft';
import type { WorkbenchActions } from '@/lib/store/workbench';
import { saveDraftFile } from './save-draft-file';
import type { Screen } from './screen';
import { SHORTCUT_RUNS } from './shortcut-runs';

/** Everything a command can act on. */
export type CommandContext = {
  readonly actions: WorkbenchActions;
  readonly screen: Screen;
  readonly turnTheme: () => void;
  readonly draft: Draft;
  /** What Undo and Redo would do now, in words; undefined where there is nothing. */
  readonly undoes: string | undefined;
  readonly redoes: string | undefined;
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
  /** Whether there is something to do it with; the palette shows it only then. */
  readonly offered?: (now: { readonly answers: number }) => boolean;
  /** What it would do now, behind its label; "" where it can do nothing. */
  readonly object?: (context: CommandContext) => string;
  readonly run: (context: CommandContext) => void;
};

/** Every command, once: the palette, the list of shortcuts and the menu "More" read this table. */
export const COMMANDS: readonly Command[] = [
  { id: 'run', label: 'Run', keys: 'Mod+Enter', words: 'send execute', run: SHORTCUT_RUNS.run },
  { id: 'stop', label: 'Stop', keys: 'Escape', words: 'cancel abort', run: SHORTCUT_RUNS.stop },
  {
    id: 'add-column',
    label: 'Add column',
    words: 'compare side by side',
    more: true,
    run: ({ actions }) => actions.addColumn(),
  },
  {
    id: 'sweep',
    label: 'Sweep',
    words: 'compare many values rows CSV repeats grid',
    more: true,
    run: ({ screen }) => screen.open('sweep'),
  },
  {
    id: 'differences',
    label: 'Differences',
    words: 'compare answers diff same',
    offered: ({ answers }) => answers > 1,
    run: ({ screen }) => screen.open('differences'),
  },
  { id: 'palette', label: 'All commands', keys: 'Mod+K', more: true, run: SHORTCUT_RUNS.palette },
  {
    id: 'undo',
    label: 'Undo',
    keys: 'Mod+Z',
    more: true,
    object: ({ undoes = '' }) => undoes,
    run: SHORTCUT_RUNS.undo,
  },
  {
    id: 'redo',
    label: 'Redo',
    keys: 'Mod+Shift+Z',
    more: true,
    object: ({ redoes = '' }) => redoes,
    run: SHORTCUT_RUNS.redo,
  },
  { id: 'new', label: 'New draft', run: ({ actions }) => actions.openDraft(NEW_DRAFT) },
  { id: 'rename', label: 'Rename draft', run: ({ screen }) => screen.open('rename') },
  { id: 'duplicate', label: 'Duplicate draft', run: ({ actions }) => actions.duplicateDraft() },
  { id: 'delete', label: 'Delete draft', words: 'remove', run: ({ actions }) => void actions.deleteDraft() },
  { id: 'save', label: 'Save draft as file', words: 'export download', run: ({ draft }) => saveDraftFile(draft) },
  { id: 'share', label: 'Share', words: 'link copy file', more: true, run: ({ screen }) => screen.open('share') },
  {
    id: 'import',
    label: 'Import',
    words: 'paste open file link',
    more: true,
    run: ({ screen }) => screen.open('import'),
  },
  {
    id: 'history',
    label: 'History',
    words: 'past runs answers restore archive',
    more: true,
    run: ({ screen }) => screen.open('history'),
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
    run: SHORTCUT_RUNS.shortcuts,
  },
];

/** The label with what the command would do now: "Undo: Set temperature". */
export function commandLabel({ label, object }: Command, context: CommandContext): string {
  const shown = object?.(context) ?? '';
  return shown === '' ? label : `${label}: ${shown}`;
}

/** The entries of the menu "More": what can be done now. */
export function moreEntries(context: CommandContext): readonly MenuEntry[] {
  return COMMANDS.filter((command) => command.more === true && command.object?.(context) !== '').map((command) => ({
    id: command.id,
    label: commandLabel(command, context),
    onSelect: () => command.run(context),
  }));
}

/** Commands whose label or other words hold every typed word. */
export function matchingCommands(typed: string): readonly Command[] {
  const words = typed.toLowerCase().split(/\s+/).filter(Boolean);
  return COMMANDS.filter(({ label, words: other = '' }) => {
    const text = `${label} ${other}`.toLowerCase();
    return words.every((word) => text.includes(word));
  });
}
