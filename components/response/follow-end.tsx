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

  // A new run is followed from its first word.
  // biome-ignore lint/correctness/useExhaustiveDependencies: runs when another run begins
  useEffect(() => {
    following.current = true;
  }, [restart]);

  // The view moves after the new text has been laid out.
  // biome-ignore lint/correctness/useExhaustiveDependencies: runs when text has arrived
  useLayoutEffect(() => {
    const element = area.current;
    if (element !== null && following.current) element.scrollTop = element.scrollHeight;
  }, [version, restart]);

  // Parts that come later, such as the fields below a call, are followed too, but never under the hands of a person.
  useEffect(() => {
    const element = area.current;
    if (element === null || content.current === null) return;
    const observer = new ResizeObserver(() => {
      if (following.current && !element.contains(document.activeElement)) element.scrollTop = element.scrollHeight;
    });
    observer.observe(content.current);
    return () => observer.disconnect();
  }, []);

  return (
    <div
      ref={area}
      onScroll={(event) => {
        const { scrollTop, scrollHeight, clientHeight } = event.currentTarget;
        following.current = scrollHeight - scrollTop - clientHeight < NEAR;
      }}
      // A scrolling area must be reachable by keyboard.
      // biome-ignore lint/a11y/noNoninteractiveTabindex: scrolled with the arrow keys
      tabIndex={0}
      className="min-h-0 flex-1 overflow-y-auto px-[22px] py-4 text-[14px] leading-[22px] [overflow-anchor:none] -outline-offset-2"
    >
      <div ref={content}>{children}</div>
    </div>
  );
}
