'use client';

import { type KeyboardEvent, type PointerEvent, useRef } from 'react';

type SplitterProps = {
  readonly label: string;
  /** Share of the width left of it, in percent. */
  readonly value: number;
  readonly minimum: number;
  readonly maximum: number;
  readonly onChange: (value: number) => void;
};

/** A window splitter after the ARIA authoring practices: dragged, or moved with the arrow keys. */
export function Splitter({ label, value, minimum, maximum, onChange }: SplitterProps) {
  const origin = useRef<{ readonly x: number; readonly value: number; readonly width: number }>(null);
  const clamp = (next: number) => onChange(Math.round(Math.min(maximum, Math.max(minimum, next)) * 10) / 10);

  function begin(event: PointerEvent<HTMLDivElement>) {
    event.currentTarget.setPointerCapture(event.pointerId);
    const width = event.currentTarget.parentElement?.clientWidth ?? 1;
    origin.current = { x: event.clientX, value, width };
  }

  function move(event: PointerEvent<HTMLDivElement>) {
    const from = origin.current;
    if (from !== null) clamp(from.value + ((event.clientX - from.x) / from.width) * 100);
  }

  function byKey(event: KeyboardEvent<HTMLDivElement>) {
    const steps: Record<string, number> = { ArrowLeft: value - 1, ArrowRight: value + 1, Home: minimum, End: maximum };
    const next = steps[event.key];
    if (next === undefined) return;
    event.preventDefault();
    clamp(next);
  }

  return (
    // biome-ignore lint/a11y/useSemanticElements: a focusable separator has no element of its own
    <div
      role="separator"
      aria-orientation="vertical"
      aria-label={label}
      aria-valuenow={Math.round(value)}
      aria-valuemin={minimum}
      aria-valuemax={maximum}
      tabIndex={0}
      onPointerDown={begin}
      onPointerMove={move}
      onPointerUp={() => {
        origin.current = null;
      }}
      onKeyDown={byKey}
      className="relative z-10 -mx-1 w-2 max-lg:hidden shrink-0 cursor-col-resize touch-none after:absolute after:inset-y-0 after:left-[3.5px] after:w-px after:bg-line hover:after:w-0.5 hover:after:bg-field focus-visible:after:bg-accent"
    />
  );
}
