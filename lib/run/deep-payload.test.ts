import { expect, it } from 'vitest';
import { isNestedDeeper } from '../core/json-depth';
import { createDecoder } from './decoder';
import { reduceRunAll } from './reduce-run';
import { IDLE_RUN } from './state';

const DEEP = '['.repeat(100_000) + ']'.repeat(100_000);
const CALL = `{"index":0,"id":"c","type":"function","odd":${DEEP},"function":{"name":"f","arguments":"${DEEP}"}}`;
const CHUNK = `{"choices":[{"index":0,"delta":{"content":"${DEEP}","odd":${DEEP},"tool_calls":[${CALL}]},"logprobs":${DEEP},"finish_reason":"stop"}],"usage":{"total_tokens":3,"odd":${DEEP}},"odd":${DEEP}}`;

const ANSWERS: Readonly<Record<string, string>> = {
  'an event': `data: ${CHUNK}\n\ndata: [DONE]\n\n`,
  'an event over several lines': `data: ${CHUNK.replaceAll(',"', ',\ndata: "')}\n\ndata: [DONE]\n\n`,
  'lines of JSON': `${CHUNK}\n`,
  'one JSON body': CHUNK.replace('"delta"', '"message"'),
  'an error': `data: {"error":{"message":"no","odd":${DEEP}}}\n\n`,
};

it.each(Object.entries(ANSWERS))('a hundred thousand levels in %s leave a state that can be kept', (_name, text) => {
  const decoder = createDecoder({ asked: 'stream', contentType: 'text/event-stream', status: 200, startedAt: 0 });
  const events = [...decoder.push(new TextEncoder().encode(text), 1), ...decoder.end(2, 'closed')];
  const state = reduceRunAll(IDLE_RUN, [{ type: 'run-start', at: 0 }, ...events]);
  expect(isNestedDeeper(JSON.parse(JSON.stringify(state)), 250)).toBe(false);
  expect(structuredClone(state)).toEqual(state);
  expect(state.status).toMatch(/complete|failed/);
});
