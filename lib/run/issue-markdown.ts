import { describeFailure } from '../core/failure';
import { foldDataUrls } from '../core/fold-data-urls';
import { parseJson } from '../core/json';
import { indentedJson } from '../core/json-depth';
import { answerHeaders, sentHeaders, sentUrl } from './exported-request';
import { redactKeys } from './redact-keys';
import type { RunRecord } from './run-record';
import { runTiming } from './timing';
import { bodyText } from './wire-text';

/** Issue trackers take about 65,000 characters. */
const LONGEST_PART = 12_000;
const BODY_SHOWN = 6_000;

/**
 * A run as Markdown for an issue: request, answer, headers, times, failure. Credentials stand by name, what looks like a
 * key is taken out, long data URLs are folded, and each part is bounded.
 */
export function issueMarkdown(run: RunRecord): string {
  const { state } = run;
  const parts = [
    `### ${inline(run.model)} on ${inline(run.providerLabel)}: ${state.status === 'truncated' ? 'cut off' : state.status}`,
    `Run at ${new Date(run.startedWall).toISOString()}.`,
    ...failurePart(run),
    '#### Request',
    fenced(headText([`${run.wire.method} ${sentUrl(run.wire)}`], sentHeaders(run.wire)), 'http'),
    fenced(pretty(run.sent), 'json'),
    '#### Answer',
    ...answerPart(run),
    '#### Response',
    fenced(headText([`${state.response?.status ?? 'no response'}`], answerHeaders(state)), 'http'),
    ...(state.pieces.length === 0 ? [] : [fenced(clipped(foldDataUrls(bodyText(state)), BODY_SHOWN), '')]),
    '#### Timing',
    timingTable(run),
  ];
  return `${redactKeys(parts.join('\n\n'))}\n`;
}

function failurePart({ state }: RunRecord): readonly string[] {
  const { failure } = state;
  if (failure === undefined) return [];
  const facts = failure.kind === 'refused' ? failure : undefined;
  const rows = [
    `${failure.kind}: ${describeFailure(failure).title}`,
    failure.message,
    ...(facts?.type === undefined ? [] : [`type: ${facts.type}`]),
    ...(facts?.code === undefined ? [] : [`code: ${facts.code}`]),
    ...(facts?.param === undefined ? [] : [`param: ${facts.param}`]),
    ...(facts?.requestId === undefined ? [] : [`request id: ${facts.requestId}`]),
  ];
  return ['#### Failure', fenced(rows.join('\n'), '')];
}

function answerPart({ state }: RunRecord): readonly string[] {
  if (state.choices.length === 0) return ['No answer.'];
  return state.choices.flatMap((choice) => {
    const finish = choice.finishReason === '' ? 'no finish reason' : `finish reason ${inline(choice.finishReason)}`;
    const calls = choice.toolCalls.map((call) => `${call.name}(${call.arguments})`).join('\n');
    return [
      `Choice ${choice.index + 1}, ${finish}:`,
      ...(choice.reasoning === '' ? [] : [fenced(choice.reasoning, 'reasoning')]),
      ...(choice.text === '' ? [] : [fenced(choice.text, '')]),
      ...(choice.refusal === '' ? [] : [fenced(choice.refusal, 'refusal')]),
      ...(calls === '' ? [] : [fenced(calls, '')]),
    ];
  });
}

function timingTable({ state }: RunRecord): string {
  const timing = runTiming(state, state.endedAt ?? state.lastChunkAt ?? state.startedAt ?? 0);
  const { usage } = state;
  const rows = [
    ['response head', milliseconds(timing.headMs)],
    ['first token', milliseconds(timing.firstTokenMs)],
    ['total', milliseconds(timing.totalMs)],
    ['chunks', `${timing.chunks}`],
    ['gap p50 / p99', `${milliseconds(timing.p50GapMs)} / ${milliseconds(timing.p99GapMs)}`],
    ['gaps over 1 s', `${timing.gapCount}`],
    ['tokens', `${usage?.promptTokens ?? 'n/a'} → ${usage?.completionTokens ?? 'n/a'}`],
    ...timing.server.map(({ name, ms }) => [`server: ${inline(name)}`, milliseconds(ms)]),
  ];
  return ['| | |', '| --- | --- |', ...rows.map(([name, value]) => `| ${name} | ${value} |`)].join('\n');
}

function milliseconds(value: number | undefined): string {
  return value === undefined ? 'n/a' : `${Math.round(value)} ms`;
}

function headText(first: readonly string[], headers: readonly (readonly [string, string])[]): string {
  return [...first, ...headers.map(([name, value]) => `${name}: ${value}`)].join('\n');
}

function pretty(body: string): string {
  const parsed = parseJson(body);
  return foldDataUrls((parsed.ok ? indentedJson(parsed.value) : undefined) ?? body);
}

/** A fence longer than any run of backticks in the text, so that the text cannot end it. */
function fenced(text: string, language: string): string {
  const shown = clipped(text, LONGEST_PART);
  const longest = (shown.match(/`+/g) ?? []).reduce((length, run) => Math.max(length, run.length), 2);
  const fence = '`'.repeat(longest + 1);
  return `${fence}${language}\n${shown}\n${fence}`;
}

function clipped(text: string, most: number): string {
  return text.length <= most ? text : `${text.slice(0, most)}\n… ${text.length - most} characters more`;
}

/** Foreign text inside a line: one line, and no markup. */
function inline(text: string): string {
  return `\`${text.replace(/[`|\s]+/g, ' ').trim()}\``;
}
