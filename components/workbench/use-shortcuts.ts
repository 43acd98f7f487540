'use client';

import { useEffect, useRef } from 'react';
import type { CommandContext } from './commands';
import { SHORTCUT_RUNS, type ShortcutId } from './shortcut-runs';

/** Listens for the shortcuts of the command table on the whole page. */
export function useShortcuts(context: CommandContext): void {
  const latest = useRef(context);
  latest.current = context;

  // Keys are heard wherever the focus is; a handler nearer to it may keep a key for itself. React listens on the
  // document, so only a listener behind it, on the window, hears what was not kept.
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      const id = commandFor(event);
      if (id === undefined) return;
      event.preventDefault();
      SHORTCUT_RUNS[id](latest.current);
    };
    window.addEventListener('keydown', listen);
    return () => window.removeEventListener('keydown', listen);
  }, []);
}

/** The id of the command a key press means, if any. Enter during IME composition never runs. */
function commandFor(event: KeyboardEvent): ShortcutId | undefined {
  if (event.isComposing || event.keyCode === 229 || event.defaultPrevented) return undefined;
  // The focus has left a dialog whose button went away: keys still belong to the dialog.
  if (document.querySelector('dialog:modal') !== null) return undefined;
  const mod = event.ctrlKey || event.metaKey;
  const key = event.key.toLowerCase();
  if (mod && key === 'enter') return 'run';
  if (mod && key === 'k') return 'palette';
  if (event.key === 'Escape') return 'stop';
  if (isTextField(event.target)) return undefined;
  if (mod && key === 'z') return event.shiftKey ? 'redo' : 'undo';
  if (!mod && event.key === '?') return 'shortcuts';
  return undefined;
}

function isTextField(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (target instanceof HTMLInputElement) return !['range', 'radio', 'checkbox', 'button'].includes(target.type);
  return target instanceof HTMLTextAreaElement || target.isContentEditable;
}
