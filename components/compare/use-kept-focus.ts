'use client';

import { type RefObject, useEffect, useRef } from 'react';

/** Takes the focus where what had it is gone, so that the keyboard goes on from here; for an element with tabIndex -1. */
export function useKeptFocus<T extends HTMLElement>(): RefObject<T | null> {
  const element = useRef<T>(null);

  // After each change: the button that was pressed may have gone with what it changed.
  useEffect(() => {
    if (document.activeElement === document.body) element.current?.focus({ preventScroll: true });
  });

  return element;
}
