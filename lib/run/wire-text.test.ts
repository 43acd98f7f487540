import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bytesOf, CASES } from './fixtures/cases';
import { decoded, delta, sse } from './fixtures/decode';
import { bodyText, cameAsEvents, exportSse } from './wire-text';

const stop = delta({}, 'stop');
const DONE = 'data: [DONE]\n\n';

describe('exportSse', () => {
  for (const known of CASES) {
    it(`reads back to the same choices: ${known.id}`, () => {
      const { asked = 'stream', choices, how } = known;
      const options = choices === undefined ? { asked } : { asked, choices };
      const before = decoded([bytesOf(known)], options, how);
      const after = decoded(exportSse(before), { ...options, asked: 'stream' });
      expect(after.choices).toEqual(before.choices);
      expect(after.usage).toEqual(before.usage);
    });
  }

  it('holds for anything that servers mix into a stream', () => {
    const message = fc.oneof(
      fc.string().map((content) => sse(delta({ content }))),
      fc.string().map((reasoning) => sse(delta({ reasoning }))),
      fc.constantFrom(
        ': ping\n\n',
        'data:\n\n',
        'event: x\ndata: nonsense\n\n',
        'data: {"a":\ndata: 1}\n\n',
        'what: 1\n\n',
      ),
      fc.constantFrom(
        'data: null\n\n',
        'data: {"choices":\ndata: [{"delta":{"content":"j"}}]}\n\n',
        'data: : alive\n\n',
      ),
    );
    const ending = fc.constantFrom(
      sse(stop) + DONE,
      DONE,
      '',
      'data: {"choi',
      'error: boom\n\n',
      'event: error\ndata: {"message":"b"}\n\n',
    );
    fc.assert(
      fc.property(fc.array(message), ending, (messages, end) => {
        const before = decoded(messages.join('') + end);
        const after = decoded(exportSse(before));
        expect(after.choices).toEqual(before.choices);
        expect(after.failure?.kind).toBe(before.failure?.kind);
        expect(after.status).toBe(before.status);
      }),
    );
  });

  it('gives back an ordinary stream byte for byte', () => {
    const body = `: hello\n\n${sse(delta({ content: 'a\nb' }), stop)}${DONE}`;
    expect(exportSse(decoded(body))).toBe(body);
    expect(bodyText(decoded(body))).toBe(body);
  });

  it('keeps the names of events', () => {
    const body = `event: delta\n${sse(delta({ content: 'a' }), stop)}${DONE}`;
    expect(exportSse(decoded(body))).toBe(body);
  });

  it('ends without a line end where the stream was cut', () => {
    const body = `${sse(delta({ content: 'a' }))}data: {"choices":[{"de`;
    expect(exportSse(decoded(body))).toBe(body);
  });
});

describe('cameAsEvents', () => {
  const chunk = JSON.stringify(delta({ content: 'ä' }));

  it.each([
    ['events', `data: ${chunk}\n\ndata: ${chunk}\n\n`, true],
    ['events without a space', `data:${chunk}\n\n`, true],
    ['comments first', `: queued\n\ndata: ${chunk}\n\n`, true],
    ['one value a line', `${chunk}\n${chunk}\n`, false],
    ['a list over several lines', `[\n  ${chunk},\n  ${chunk}\n]`, false],
    ['a pretty-printed value', JSON.stringify(JSON.parse(chunk), null, 4), false],
    ['nothing', '', false],
  ])('%s', (_name, body, expected) => {
    expect(cameAsEvents(decoded(body).pieces)).toBe(expected);
  });

  it('shows a whole answer as it stood', () => {
    const body = JSON.stringify({ choices: [{ message: { content: 'x' }, finish_reason: 'stop' }] }, null, 2);
    expect(bodyText(decoded(body, { asked: 'json' }))).toBe(body);
  });
});
