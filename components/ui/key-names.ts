/** A shortcut as this computer prints it. */
export function keyNames(keys: string): string {
  const mac = typeof navigator !== 'undefined' && /Mac|iPhone|iPad/.test(navigator.userAgent);
  const names = mac
    ? { Mod: '⌘', Shift: '⇧', Enter: '⏎', Escape: 'Esc' }
    : { Mod: 'Ctrl', Shift: 'Shift', Enter: '⏎', Escape: 'Esc' };
  const parts = keys.split('+').map((key) => names[key as keyof typeof names] ?? key); // other keys print as they are
  return parts.join(mac ? ' ' : '+');
}
