import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bytesOf, CASES } from './fixtures/cases';
import { decoded, delta, essence, sse } from './fixtures/decode';
import { type RecordedRun, recordRun } from './recording';
import { decodeRecording, encodeRecording } from './recording-json';
import { playedUntil, REPLAY_START, replayedState, replaySteps } from './replay';
import type { RunRecord } from './run-record';
import { IDLE_RUN, type RunState } from './state';

const CANARY = 'sk-canary-5f1b';

function runOf(state: RunState, body: object = { model: 'm', stream: true }): RunRecord {
  return {
    id: 'run',
    column: 'a',
    provider: 'oxen',
    providerLabel: 'Oxen',
    model: 'm',
    wire: {
      method: 'POST',
      url: `https://user:${CANARY}@hub.example/v1/chat/completions?key=${CANARY}`,
      headers: {
        'content-type': 'application/json',
        authorization: { secret: 'OXEN_API_KEY', prefix: 'Bearer ' },
        'x-team': CANARY,
      },
      body: {},
    },
    sent: JSON.stringify(body),
    startedWall: Date.parse('2026-02-03T04:05:06.000Z'),
    state,
  };
}

function recorded(state: RunState, body?: object): RecordedRun {
  const run = recordRun(runOf(state, body));
  if (run === undefined) throw new Error('not recorded');
  return run;
}

function throughJson(run: RecordedRun): RecordedRun {
  const read = decodeRecording(JSON.parse(JSON.stringify(encodeRecording([run]))));
  const [first] = read.ok ? read.value.runs : [];
  if (first === undefined) throw new Error(read.ok ? 'nothing read' : read.failure.message);
  return first;
}

describe('a recording', () => {
  for (const known of CASES) {
    it(`shows again exactly what was shown: ${known.id}`, () => {
      const { asked = 'stream', choices, how } = known;
      const before = decoded([bytesOf(known)], choices === undefined ? { asked } : { asked, choices }, how);
      const body = { stream: asked === 'stream', ...(choices === undefined ? {} : { n: choices }) };
      const run = throughJson(recorded(before, body));
      const after = replayedState(run);
      expect(after.pieces).toEqual(before.pieces);
      expect(essence(after)).toEqual(essence(before));
      const { firstTokenAt, lastChunkAt, endedAt, receivedBytes } = before;
      expect(after).toMatchObject({
        receivedBytes,
        endedAt,
        ...(firstTokenAt === undefined ? {} : { firstTokenAt }),
        ...(lastChunkAt === undefined ? {} : { lastChunkAt }),
      });
    });
  }

  it('comes back whole from its JSON', () => {
    const state = decoded([`: hi\n\n${sse(delta({ content: 'ä' }))}`, `${sse(delta({}, 'stop'))}data: [DONE]\n\n`]);
    const run = recorded(state);
    expect(throughJson(run)).toEqual(run);
    expect(run.pieces.map(({ at }) => at)).toEqual([10, 10, 20, 20]);
  });

  it('holds no key, no unlisted header, no query and no user name', () => {
    const headers = [
      ['set-cookie', CANARY],
      ['x-echo', CANARY],
      ['content-type', 'text/event-stream'],
    ] as const;
    const state = { ...decoded(sse(delta({ content: 'a' }, 'stop'))), response: { status: 200, headers }, headAt: 3 };
    const text = JSON.stringify(encodeRecording([recorded(state)]));
    expect(text).not.toContain(CANARY);
    expect(JSON.parse(text).runs[0]).toMatchObject({
      request: {
        url: 'https://hub.example/v1/chat/completions',
        headers: [
          ['content-type', 'application/json'],
          ['authorization', { secret: 'OXEN_API_KEY', prefix: 'Bearer ' }],
          ['x-team', '(not shown)'],
        ],
      },
      response: { atMs: 3, status: 200, headers: [['content-type', 'text/event-stream']] },
    });
  });

  it('exists for runs that have ended and whose pieces were kept', () => {
    expect(recordRun(runOf({ ...IDLE_RUN, status: 'streaming' }))).toBeUndefined();
    const state = decoded(sse(delta({ content: 'a' }, 'stop')));
    expect(recordRun(runOf({ ...state, pieces: [] }))).toBeUndefined();
    expect(recordRun(runOf(state))).toBeDefined();
  });

  it('keeps a stop, a refusal and a dead line', () => {
    const stopped = { ...decoded(sse(delta({ content: 'a' }))), status: 'stopped' } as const;
    expect(replayedState(throughJson(recorded(stopped)))).toMatchObject({
      status: 'stopped',
      choices: [{ text: 'a' }],
    });
    const failure = { kind: 'refused', reason: 'rate_limited', status: 429, message: 'slow down' } as const;
    const refused: RunState = {
      ...IDLE_RUN,
      status: 'failed',
      failure,
      startedAt: 5,
      headAt: 6,
      endedAt: 7,
      response: { status: 429, headers: [] },
      pieces: [{ at: 7, piece: { kind: 'body', text: '{"error":"slow down"}', bytes: 21, note: 'status 429' } }],
    };
    expect(replayedState(throughJson(recorded(refused)))).toMatchObject({ status: 'failed', failure, choices: [] });
    const dead: RunState = {
      ...IDLE_RUN,
      status: 'failed',
      failure: { kind: 'network', reason: 'offline', message: 'away' },
    };
    expect(replayedState(throughJson(recorded(dead)))).toMatchObject({
      status: 'failed',
      failure: { kind: 'network' },
    });
  });
});

describe('decodeRecording', () => {
  const good = JSON.parse(
    JSON.stringify(encodeRecording([recorded(decoded(`: x\n\n${sse(delta({ content: 'a' }, 'stop'))}`))])),
  );

  it('says when a recording is newer, and refuses what is none', () => {
    expect(decodeRecording({ ...good, version: 2 })).toMatchObject({
      failure: { message: expect.stringContaining('newer') },
    });
    for (const value of [
      null,
      1,
      'x',
      [],
      {},
      { ...good, version: 0 },
      { ...good, runs: {} },
      { ...good, runs: [7] },
    ]) {
      expect(decodeRecording(value).ok).toBe(false);
    }
    expect(decodeRecording({ ...good, runs: Array(65).fill(good.runs[0]) }).ok).toBe(false);
  });

  it('never throws, and what it takes can be replayed', () => {
    const paths = ['column', 'provider', 'model', 'startedAt', 'request', 'response', 'times', 'pieces', 'end'];
    fc.assert(
      fc.property(fc.constantFrom(...paths), fc.jsonValue(), (path, value) => {
        const read = decodeRecording({ ...good, runs: [{ ...good.runs[0], [path]: value }] });
        if (read.ok) for (const run of read.value.runs) expect(replayedState(run).status).not.toBe('streaming');
      }),
    );
    const piece = fc.record({
      kind: fc.constantFrom('chunk', 'done', 'comment', 'error', 'skipped', 'body'),
      text: fc.oneof(fc.string(), fc.json()),
      note: fc.constantFrom('cut off', 'x'),
      event: fc.constantFrom('error', 'x'),
      bytes: fc.nat(),
    });
    fc.assert(
      fc.property(fc.array(piece), (pieces) => {
        const read = decodeRecording({ ...good, runs: [{ ...good.runs[0], pieces, times: pieces.map(() => 1) }] });
        expect(read.ok && read.value.runs.map((run) => replayedState(run).pieces.length)).toEqual([pieces.length]);
      }),
    );
  });

  it.each([
    { kind: 'refused', reason: 'constructor', status: 1, message: 'm' },
    { kind: 'refused', reason: 'auth', message: 'm' },
    { kind: 'toString', message: 'm' },
    { kind: 'network', reason: 'odd', message: 'm' },
    { kind: 'timeout', clock: 'bytes', message: 'm' },
    { kind: 'aborted' },
  ])('refuses a failure that no workbench has: %j', (failure) => {
    const end = { atMs: 1, state: 'failed', failure };
    expect(decodeRecording({ ...good, runs: [{ ...good.runs[0], end }] }).ok).toBe(false);
  });

  it('leaves out of a failure what would start something', () => {
    const failure = {
      kind: 'malformed-stream',
      message: 'm',
      otherBaseUrl: 'https://evil.example',
      contentType: 'a/b',
    };
    const read = decodeRecording({ ...good, runs: [{ ...good.runs[0], end: { atMs: 1, state: 'failed', failure } }] });
    expect(read.ok && read.value.runs[0]?.end.failure).toEqual({
      kind: 'malformed-stream',
      message: 'm',
      contentType: 'a/b',
    });
  });
});

describe('replaySteps', () => {
  it('stand in order of time, one for each piece', () => {
    const run = recorded(
      decoded([sse(delta({ content: 'a' })), sse(delta({ content: 'b' }, 'stop')), 'data: [DONE]\n\n']),
    );
    const times = replaySteps(run).map(({ atMs }) => atMs);
    expect(times).toEqual([0, 10, 20, 30, 30]);
  });

  it('come to the same end whatever the pace, and show what had come by then', () => {
    const words = ['a', 'b', 'c'].map((content) => sse(delta({ content })));
    const run = recorded(decoded([...words, `${sse(delta({}, 'stop'))}data: [DONE]\n\n`]));
    const steps = replaySteps(run);
    const half = playedUntil(REPLAY_START, 20, steps);
    expect(half.state).toMatchObject({ status: 'streaming', choices: [{ text: 'ab' }] });
    fc.assert(
      fc.property(fc.array(fc.nat(60)), (moments) => {
        const sorted = moments.toSorted((left, right) => left - right);
        const place = sorted.reduce((from, atMs) => playedUntil(from, atMs, steps), REPLAY_START);
        expect(playedUntil(place, 60, steps).state).toEqual(replayedState(run));
      }),
    );
  });
});
