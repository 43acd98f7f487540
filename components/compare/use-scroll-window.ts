'use client';

import { type RefObject, useEffect, useState } from 'react';

type ScrollWindow = { readonly top: number; readonly left: number; readonly width: number; readonly height: number };

/** Scrolling by less draws nothing new. */
const STEP = 96;

/** What part of a scrolled element is in view, in pixels, as it changes; its place in steps. */
export function useScrollWindow(element: RefObject<HTMLElement | null>): ScrollWindow {
  const [seen, setSeen] = useState<ScrollWindow>({ top: 0, left: 0, width: 0, height: 0 });

  // The browser scrolls and measures, not React.
  useEffect(() => {
    const area = element.current;
    if (area === null) return;
    const look = () => {
      const [top, left] = [area.scrollTop, area.scrollLeft].map((at) => Math.floor(at / STEP) * STEP);
      const next = { top: top ?? 0, left: left ?? 0, width: area.clientWidth, height: area.clientHeight };
      setSeen((before) => (isSame(before, next) ? before : next));
    };
    const observer = new ResizeObserver(look);
    observer.observe(area);
    area.addEventListener('scroll', look, { passive: true });
    return () => {
      observer.disconnect();
      area.removeEventListener('scroll', look);
    };
  }, [element]);

  return seen;
}

function isSame(left: ScrollWindow, right: ScrollWindow): boolean {
  return (
    left.top === right.top && left.left === right.left && left.width === right.width && left.height === right.height
  );
}
