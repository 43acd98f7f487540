'use client';

import { type ReactNode, useEffect, useLayoutEffect, useRef } from 'react';

/** Within this many pixels of the end a person counts as being at the end. */
const NEAR = 32;

type FollowEndProps = {
  /** Changes with every piece that arrives. */
  readonly version: number;
  /** Changes with every run; a new run is followed again. */
  readonly restart: string;
  readonly children: ReactNode;
};

/** A scrolling area that stays at its end while the person is there, and stays put when they have scrolled away. */
export function FollowEnd({ version, restart, children }: FollowEndProps) {
  const area = useRef<HTMLDivElement>(null);
  const content = useRef<HTMLDivElement>(null);
  const following = useRef(true);
  const grown = useRef(false);
  const shown = useRef('');
  const top = useRef(0);

  // A new run is followed from its first word.
  // biome-ignore lint/correctness/useExhaustiveDependencies: runs when another run begins
  useEffect(() => {
    following.current = true;
  }, [restart]);

  // Text that has arrived is told from parts that come later, such as the fields below a call.
  useLayoutEffect(() => {
    const next = `${restart} ${version}`;
    grown.current = shown.current !== next;
    shown.current = next;
  });

  // The view moves when the browser has laid out what is new, so that nothing is laid out twice. Parts that come later
  // are followed too, but never under the hands of a person.
  useEffect(() => {
    const element = area.current;
    if (element === null || content.current === null) return;
    const observer = new ResizeObserver(() => {
      if (!following.current || (!grown.current && element.contains(document.activeElement))) return;
      element.scrollTop = element.scrollHeight;
      top.current = element.scrollTop;
    });
    observer.observe(content.current);
    observer.observe(element);
    return () => observer.disconnect();
  }, []);

  return (
    <div
      ref={area}
      onScroll={(event) => {
        const { scrollTop, scrollHeight, clientHeight } = event.currentTarget;
        // Text that came since the view moved to the end is no step away from it.
        if (scrollHeight - scrollTop - clientHeight < NEAR) following.current = true;
        else if (scrollTop < top.current) following.current = false;
        top.current = scrollTop;
      }}
      // A scrolling area must be reachable by keyboard.
      // biome-ignore lint/a11y/noNoninteractiveTabindex: scrolled with the arrow keys
      tabIndex={0}
      className="min-h-0 flex-1 overflow-y-auto px-[22px] py-4 text-[14px] leading-[22px] [contain:content] [overflow-anchor:none] -outline-offset-2"
    >
      <div ref={content}>{children}</div>
    </div>
  );
}
