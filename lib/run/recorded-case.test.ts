import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { caseFromRecording, recordedRun } from './fixtures/case-from-recording';
import { bytesOf } from './fixtures/cases';
import { decoded, essence } from './fixtures/decode';
import { replayedState } from './replay';

const FILE = JSON.parse(
  readFileSync(new URL('./fixtures/recordings/sandbox-tool-call.recording.json', import.meta.url), 'utf8'),
);

const CALL = { name: 'get_weather', kind: 'function', arguments: '{"city":"Oslo"}' };
const STATE = { status: 'complete', choices: [{ text: '', finishReason: 'tool_calls', toolCalls: [CALL] }] };

describe('R16 a recording that the workbench saved', () => {
  const known = caseFromRecording('tool call of the sandbox', FILE, STATE);

  it('decodes to what was seen, however its bytes are cut', () => {
    const bytes = bytesOf(known);
    const whole = decoded([bytes]);
    expect(whole).toMatchObject(known.state);
    for (const size of [1, 7, 64]) {
      const reads = Array.from({ length: Math.ceil(bytes.length / size) }, (_, index) =>
        bytes.subarray(index * size, (index + 1) * size),
      );
      expect(essence(decoded(reads))).toEqual(essence(whole));
    }
  });

  it('replays with the times of the run', () => {
    const run = recordedRun(FILE);
    const state = replayedState(run);
    expect(state).toMatchObject(STATE);
    expect(state).toMatchObject({
      headAt: run.response?.atMs,
      endedAt: run.end.atMs,
      lastChunkAt: run.pieces.at(-2)?.at,
    });
  });
});
