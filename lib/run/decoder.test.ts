import { describe, expect, it } from 'vitest';
import { decoded } from './fixtures/decode';
import { RECORDED } from './fixtures/recorded';

describe('recorded answers', () => {
  it.each(RECORDED)('$name', ({ body, asked, choices, ...expected }) => {
    const state = decoded(body, { asked, ...(choices === undefined ? {} : { choices }) });
    expect(state.status).toBe('complete');
    expect(state.failure).toBeUndefined();
    const [first] = state.choices;
    expect(first?.text).toBe(expected.text);
    expect(first?.reasoning).toBe(expected.reasoning ?? '');
    expect(first?.finishReason).toBe(expected.finish);
    expect(state.usage?.completionTokens).toBe(expected.completionTokens);
    const calls = first?.toolCalls.map((call) => ({ name: call.name, arguments: call.arguments }));
    expect(calls).toEqual(expected.calls ?? []);
  });
});
