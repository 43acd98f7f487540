'use client';

import { type RefObject, useEffect, useState } from 'react';

/** Whether any of an element is on the screen; true until the browser has said. */
export function useInView(element: RefObject<HTMLElement | null>): boolean {
  const [inView, setInView] = useState(true);

  // What is in view is known by the browser, not by React.
  useEffect(() => {
    if (element.current === null) return;
    const observer = new IntersectionObserver((entries) => setInView(entries.at(-1)?.isIntersecting ?? true));
    observer.observe(element.current);
    return () => observer.disconnect();
  }, [element]);

  return inView;
}
