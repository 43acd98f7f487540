'use client';

import { useEffect, useRef, useState } from 'react';

/** The value, renewed so often at most: answers change with every frame, and what is drawn of them all together is costly. */
export function useCalm<T>(value: T, everyMs: number): T {
  const [shown, setShown] = useState(value);
  const renewed = useRef(0);

  // What changed meanwhile is shown when its time has come.
  useEffect(() => {
    const wait = Math.max(0, renewed.current + everyMs - performance.now());
    const timer = setTimeout(() => {
      renewed.current = performance.now();
      setShown(value);
    }, wait);
    return () => clearTimeout(timer);
  }, [value, everyMs]);

  return shown;
}
