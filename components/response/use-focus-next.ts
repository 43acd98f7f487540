'use client';

import { type RefObject, useEffect, useEffectEvent, useRef } from 'react';

const CONTROLS = 'button[aria-label^="Expand "], button[aria-label$=" options"]';

/**
 * For controls that go away when they are used, as that which folds a column: names the column from which the keyboard
 * goes on. The key that was pressed is let go of first, so that it does not press the next control as well.
 */
export function useFocusNext(row: RefObject<HTMLElement | null>): (column: string | undefined) => void {
  const next = useRef<string>(undefined);
  const held = useRef(false);

  const focusNext = useEffectEvent(() => {
    if (held.current || next.current === undefined) return;
    const sections = [...(row.current?.querySelectorAll<HTMLElement>('[data-column]') ?? [])];
    const section = sections.find(({ dataset }) => dataset.column === next.current);
    next.current = undefined;
    section?.querySelector<HTMLElement>(CONTROLS)?.focus();
  });

  // The key may be pressed in a menu, which lies elsewhere in the page.
  useEffect(() => {
    const onKey = ({ type }: KeyboardEvent) => {
      held.current = type === 'keydown';
      focusNext();
    };
    document.addEventListener('keydown', onKey, true);
    document.addEventListener('keyup', onKey, true);
    return () => {
      document.removeEventListener('keydown', onKey, true);
      document.removeEventListener('keyup', onKey, true);
    };
  }, []);

  // The next control stands there after this drawing.
  useEffect(() => focusNext());

  return (column) => {
    next.current = column;
  };
}
