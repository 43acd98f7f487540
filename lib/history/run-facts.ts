import { isJsonObject, type JsonValue } from '../core/json';
import { runMetrics } from '../run/metrics';
import type { RunRecord } from '../run/run-record';
import type { RunStatus } from '../run/state';

const TITLE = 80;
/** Of the request's end and of the answer's beginning, that much can be searched. */
const SEARCHED = 16_000;

/** What a list says of a run: small, so that thousands are read at once. */
export type RunFacts = {
  readonly id: string;
  readonly startedWall: number;
  readonly provider: string;
  readonly providerLabel: string;
  readonly model: string;
  readonly status: RunStatus;
  /** The first words of the last question. */
  readonly title: string;
  readonly totalMs?: number;
  readonly promptTokens?: number;
  readonly completionTokens?: number;
};

/** The words of request and answer, in lower case. */
export type RunText = { readonly id: string; readonly text: string };

export function runFacts({ id, startedWall, provider, providerLabel, model, wire, state }: RunRecord): RunFacts {
  const { totalMs, promptTokens, completionTokens } = runMetrics(state, state.lastChunkAt ?? state.startedAt ?? 0);
  return {
    id,
    startedWall,
    provider,
    providerLabel,
    model,
    status: state.status,
    title: firstWords(wire.body.messages),
    ...(totalMs === undefined ? {} : { totalMs }),
    ...(promptTokens === undefined ? {} : { promptTokens }),
    ...(completionTokens === undefined ? {} : { completionTokens }),
  };
}

export function runText({ id, wire, state }: RunRecord): RunText {
  const asked = collectedText(wire.body, SEARCHED);
  const answered = state.choices.map(({ text, reasoning, refusal, toolCalls }) => {
    const calls = toolCalls.map((call) => `${call.name} ${call.arguments}`);
    return [text.slice(0, SEARCHED), ...calls, refusal, reasoning.slice(0, SEARCHED)].join(' ');
  });
  const failed = state.failure?.message ?? '';
  const text = [asked, failed, answered.join(' ').slice(0, SEARCHED)].join(' ');
  return { id, text: text.toLowerCase().replaceAll(/\s+/g, ' ') };
}

function firstWords(messages: JsonValue | undefined): string {
  const all = Array.isArray(messages) ? messages.filter(isJsonObject) : [];
  const asked = all.findLast((message) => message.role === 'user') ?? all.at(-1);
  const line = collectedText(asked?.content ?? '', 4 * TITLE)
    .replaceAll(/\s+/g, ' ')
    .trim();
  return line.length > TITLE ? `${line.slice(0, TITLE - 1).trimEnd()}…` : line;
}

/** What stands under these names is no prose. */
const SILENT = new Set(['type', 'role', 'detail', 'url', 'image_url']);

/** The strings of a JSON value, the last ones first to be kept where they are too many. */
function collectedText(value: JsonValue, most: number): string {
  const found: string[] = [];
  let room = most;
  const walk = (part: JsonValue, key: string): void => {
    if (room <= 0) return;
    if (typeof part === 'string') {
      if (SILENT.has(key) || part.startsWith('data:')) return;
      found.push(part.slice(0, room));
      room -= part.length;
    } else if (Array.isArray(part)) {
      for (const item of part.toReversed()) walk(item, key);
    } else if (isJsonObject(part)) {
      for (const [name, item] of Object.entries(part).toReversed()) walk(item, name);
    }
  };
  walk(value, '');
  return found.reverse().join(' ');
}
