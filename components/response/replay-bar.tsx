'use client';

import { forgetRecording } from '@/components/state/kept-recording';
import { type Replay, setReplay, useReplay } from '@/components/state/replays';
import { Button } from '@/components/ui/button';
import { Icon } from '@/components/ui/icon';
import { Select } from '@/components/ui/select';
import { type Player, usePlayer } from './use-player';

const SPEEDS = [
  { value: '1', label: '1×' },
  { value: '4', label: '4×' },
  { value: 'instant', label: 'Instant' },
] as const;

/** Says that an answer is a recording, and plays it: at its own pace, faster, or at once. */
export function ReplayBar({ column }: { readonly column: string }) {
  const replay = useReplay(column);
  return replay === undefined ? null : <Bar column={column} replay={replay} />;
}

function Bar({ column, replay }: { readonly column: string; readonly replay: Replay }) {
  const player = usePlayer(column, replay);
  const { playing, atMs, lengthMs, speed } = player;
  const ended = atMs >= lengthMs;
  return (
    <section
      aria-label="Recorded answer"
      className="flex shrink-0 flex-wrap items-center gap-x-2 gap-y-1 border-line border-b bg-sunken px-[22px] py-1.5 max-sm:flex-nowrap max-sm:gap-x-1.5 max-sm:whitespace-nowrap text-[12.5px]"
    >
      <span className="text-soft" title={`Recorded ${new Date(replay.recorded.startedWall).toLocaleString()}`}>
        Recording<span className="max-sm:sr-only"> of {day(replay.recorded.startedWall)}</span>
      </span>
      <Controls player={player} label={playing ? 'Pause' : ended ? 'Replay' : 'Resume'} />
      <progress
        aria-label="Replay progress"
        max={Math.max(1, lengthMs)}
        value={ended ? Math.max(1, lengthMs) : atMs}
        className="h-1 min-w-10 flex-1 appearance-none overflow-hidden rounded-full bg-line2 [&::-moz-progress-bar]:bg-accent [&::-webkit-progress-bar]:bg-transparent [&::-webkit-progress-value]:bg-accent"
      />
      <span className="text-muted tabular-nums">
        {seconds(atMs)} / {seconds(lengthMs)}
      </span>
      <Select
        label="Replay speed"
        look="bare"
        value={String(speed)}
        options={SPEEDS}
        onChange={(value) => player.setSpeed(value === 'instant' ? 'instant' : value === '4' ? 4 : 1)}
      />
      <Button
        size="icon"
        aria-label="Close the recording"
        onClick={() => {
          forgetRecording();
          setReplay(column, undefined);
        }}
      >
        <Icon name="close" className="size-3.5" />
      </Button>
    </section>
  );
}

function Controls({ player, label }: { readonly player: Player; readonly label: string }) {
  return (
    <Button size="small" variant="outline" onClick={player.playing ? player.pause : player.play}>
      {label}
    </Button>
  );
}

function seconds(milliseconds: number): string {
  return `${(milliseconds / 1000).toFixed(1)} s`;
}

function day(wall: number): string {
  return wall === 0 ? 'an unknown day' : new Date(wall).toLocaleDateString(undefined, { dateStyle: 'medium' });
}
