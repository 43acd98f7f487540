import type { JsonValue } from '@/lib/core/json';
import { visibleText } from '@/lib/core/visible-text';
import type { RecordedRun } from '@/lib/run/recording';
import { decodeRecording } from '@/lib/run/recording-json';
import type { ContentRow } from './draft-contents';

const SHOWN = 8;

/** The recorded answers beside a draft, in words; a recording that cannot be read says so. */
export function recordingContents(recording: JsonValue | undefined): readonly ContentRow[] {
  if (recording === undefined) return [];
  const read = decodeRecording(recording);
  if (!read.ok) return [{ name: 'Answer', lines: [`Left out. ${read.failure.message}`] }];
  const { runs } = read.value;
  const more = runs.length - SHOWN;
  const lines = [...runs.slice(0, SHOWN).map(runLine), ...(more > 0 ? [`and ${more} more`] : [])];
  return [{ name: runs.length === 1 ? 'Answer' : 'Answers', lines }];
}

function runLine({ model, startedWall, pieces, end }: RecordedRun): string {
  const when = startedWall === 0 ? '' : `, ${new Date(startedWall).toISOString().slice(0, 10)}`;
  const count = pieces.length === 1 ? 'one event' : `${pieces.length} events`;
  return `${visibleText(model, 60)}: ${END_WORDS[end.state]}, ${count} in ${(end.atMs / 1000).toFixed(1)} s${when}`;
}

const END_WORDS = {
  complete: 'complete',
  stopped: 'stopped',
  truncated: 'cut off',
  failed: 'failed',
} as const satisfies Record<RecordedRun['end']['state'], string>;
