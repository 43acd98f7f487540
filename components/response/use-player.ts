'use client';

import { useEffect, useMemo, useRef, useState } from 'react';
import { nextFrame } from '@/components/state/next-frame';
import { type Replay, setReplay } from '@/components/state/replays';
import { playedUntil, REPLAY_START, type ReplayPlace, replaySteps } from '@/lib/run/replay';

export type Speed = 1 | 4 | 'instant';

export type Player = {
  readonly playing: boolean;
  readonly atMs: number;
  readonly lengthMs: number;
  readonly speed: Speed;
  /** From the beginning if it is at its end. */
  play(): void;
  pause(): void;
  setSpeed(speed: Speed): void;
};

/** Plays a recorded run by the clock of the page; its own times stay as they were recorded. */
export function usePlayer(column: string, replay: Replay): Player {
  const { recorded } = replay;
  const steps = useMemo(() => replaySteps(recorded), [recorded]);
  const lengthMs = steps.at(-1)?.atMs ?? 0;
  const [playing, setPlaying] = useState(replay.plays);
  const [speed, setSpeed] = useState<Speed>(1);
  const [atMs, setAt] = useState(replay.plays ? 0 : lengthMs);
  const place = useRef<ReplayPlace>(replay.plays ? REPLAY_START : undefined);
  const shown = useRef(replay);
  shown.current = replay;

  function show(next: ReplayPlace): void {
    place.current = next;
    setAt(next.atMs);
    const { run } = shown.current;
    if (next.state !== run.state) setReplay(column, { ...shown.current, run: { ...run, state: next.state } });
    if (next.next >= steps.length) setPlaying(false);
  }

  const advance = useRef(show);
  advance.current = show;

  // A replay moves with the frames of the page, as an answer does; those of several columns share them.
  useEffect(() => {
    if (!playing) return;
    let before = performance.now();
    let leave = nextFrame(move);
    function move(): void {
      const now = performance.now();
      const from = place.current ?? REPLAY_START;
      const passed = speed === 'instant' ? lengthMs : (now - before) * speed;
      before = now;
      advance.current(playedUntil(from, Math.min(lengthMs, from.atMs + passed), steps));
      leave = nextFrame(move);
    }
    return () => leave();
  }, [playing, speed, steps, lengthMs]);

  return {
    playing,
    atMs,
    lengthMs,
    speed,
    setSpeed,
    pause: () => setPlaying(false),
    play() {
      if (place.current === undefined || place.current.next >= steps.length) show(REPLAY_START);
      setPlaying(true);
    },
  };
}
