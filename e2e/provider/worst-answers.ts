import { type Answer, DONE, event, jsonAnswer, type Step, streamAnswer } from './answer';

/** An answer as bad as they come, and what a person must see of it. */
export type WorstCase = {
  readonly id: string;
  readonly answer: Answer;
  readonly state: 'complete' | 'truncated' | 'failed';
  /** The texts of the articles, exactly. */
  readonly choices?: readonly string[];
  /** What the alert says. */
  readonly alert?: readonly (string | RegExp)[];
  /** What each group "Tool call n" shows. */
  readonly calls?: readonly (readonly string[])[];
  readonly reasoning?: string;
  /** A notice in words somewhere in the response. */
  readonly said?: RegExp;
  /** The workbench ends the line by itself. */
  readonly closes?: true;
};

const chunk = (delta: unknown, finish: unknown = null, index: unknown = 0) =>
  event({ object: 'chat.completion.chunk', choices: [{ index, delta, finish_reason: finish }] });
const text = (content: string) => chunk({ content });
const raw = (send: string): Step => ({ send });
const STOP = chunk({}, 'stop');
const ERROR = { message: 'The model fell over', type: 'server_error', code: 500 };
const part = (index: number, fields: object) => chunk({ tool_calls: [{ index, ...fields }] });
const page = (status: number, markup: string): Answer => ({
  status,
  headers: { 'content-type': 'text/html' },
  steps: [raw(markup)],
});

const KEPT = { state: 'failed', choices: ['Half an '], alert: ['The model fell over'] } as const;

export const WORST_CASES: readonly WorstCase[] = [
  {
    id: 'B30 neither finish reason nor sentinel',
    answer: streamAnswer([text('Half an ')]),
    state: 'truncated',
    choices: ['Half an '],
  },
  {
    id: 'D18 the line breaks in mid-stream',
    answer: streamAnswer([text('Half an '), { waitMs: 150 }, { cut: true }]),
    state: 'truncated',
    choices: ['Half an '],
  },
  { id: 'D1 an error after 200', answer: streamAnswer([text('Half an '), event({ error: ERROR })]), ...KEPT },
  {
    id: 'D1 an error, then a sentinel',
    answer: streamAnswer([text('Half an '), event({ error: ERROR }), DONE]),
    ...KEPT,
  },
  {
    id: 'D4 event: error',
    answer: streamAnswer([text('Half an '), raw(`event: error\ndata: ${JSON.stringify(ERROR)}\n\n`)]),
    ...KEPT,
  },
  {
    id: 'D1 a field line error:',
    answer: streamAnswer([text('Half an '), raw(`error: ${JSON.stringify(ERROR)}\n\n`)]),
    ...KEPT,
  },
  {
    id: 'C12 two calls interleaved, the name last',
    answer: streamAnswer([
      part(0, { id: 'a', function: { arguments: '{"city":' } }),
      part(1, { id: 'b', type: 'function', function: { name: 'get_time', arguments: '{' } }),
      part(0, { function: { name: 'get_weather', arguments: '"London"}' } }),
      part(1, { function: { arguments: '"zone":"UTC"}' } }),
      chunk({}, 'tool_calls'),
      DONE,
    ]),
    state: 'complete',
    calls: [
      ['get_weather', 'London'],
      ['get_time', 'UTC'],
    ],
  },
  {
    id: 'C14 arguments cut by the limit',
    answer: streamAnswer([
      part(0, { id: 'a', function: { name: 'read', arguments: '{"path": "a' } }),
      chunk({}, 'length'),
      DONE,
    ]),
    state: 'complete',
    calls: [['read', '{"path": "a']],
  },
  {
    id: 'B19 reasoning under two names',
    answer: streamAnswer([chunk({ reasoning: 'Hm.', reasoning_content: 'Hm.' }), text('Yes'), STOP, DONE]),
    state: 'complete',
    choices: ['Yes'],
    reasoning: 'Hm.',
  },
  {
    id: 'B22 the limit reached while reasoning',
    answer: streamAnswer([chunk({ reasoning_content: 'Hm.' }), chunk({}, 'length'), DONE]),
    state: 'complete',
    reasoning: 'Hm.',
    said: /limit/i,
  },
  {
    id: 'B23 two choices interleaved',
    answer: streamAnswer([
      chunk({ content: 'two' }, null, 1),
      chunk({ content: 'one' }),
      chunk({}, 'stop', 1),
      chunk({}, 'stop'),
      DONE,
    ]),
    state: 'complete',
    choices: ['one', 'two'],
  },
  {
    id: 'B8, B10, B11 nothing where something was promised',
    answer: streamAnswer([
      raw('data: null\n\n'),
      chunk(null),
      chunk({ content: null }),
      text('Here'),
      chunk(null, 'stop'),
      DONE,
    ]),
    state: 'complete',
    choices: ['Here'],
  },
  {
    id: 'a broken message between whole ones',
    answer: streamAnswer([
      text('One '),
      raw('data: {"choices":[{"delta":{"content":"lost\n\n'),
      text('two'),
      STOP,
      DONE,
    ]),
    state: 'complete',
    choices: ['One two'],
  },
  {
    id: 'A22, A20 the sentinel as text, and text after the sentinel',
    answer: streamAnswer([text('[DONE] said '), text('it'), STOP, DONE, text(' and more')]),
    state: 'complete',
    choices: ['[DONE] said it'],
  },
  {
    id: 'A7, A9, A10 bare CR, no space, comments',
    answer: streamAnswer([
      raw(': hello\r\r'),
      raw(`data:${JSON.stringify({ choices: [{ delta: { content: 'Odd' }, finish_reason: 'stop' }] })}\r\r`),
      raw('data:[DONE]\r\r'),
    ]),
    state: 'complete',
    choices: ['Odd'],
  },
  {
    id: 'one object although a stream was asked for',
    answer: jsonAnswer({
      choices: [{ index: 0, message: { role: 'assistant', content: 'Whole' }, finish_reason: 'stop' }],
    }),
    state: 'complete',
    choices: ['Whole'],
  },
  {
    id: 'A28 JSON lines',
    answer: streamAnswer([
      raw(`${JSON.stringify({ model: 'm', message: { role: 'assistant', content: 'Lines' }, done: false })}\n`),
      raw(`${JSON.stringify({ model: 'm', message: { content: '' }, done: true, done_reason: 'stop' })}\n`),
    ]),
    state: 'complete',
    choices: ['Lines'],
  },
  {
    id: 'B29 a finish reason, and the line stays open',
    answer: streamAnswer([text('Done'), STOP, { hang: true }]),
    state: 'complete',
    choices: ['Done'],
    closes: true,
  },
  {
    id: 'D7 a page with 502',
    answer: page(502, '<html><h1>Bad <b>Gateway</b></h1></html>'),
    state: 'failed',
    alert: ['502', 'Bad Gateway'],
  },
  {
    id: 'D8 a page with 200',
    answer: page(200, '<!DOCTYPE html><title>Sign in</title>'),
    state: 'failed',
    alert: ['Sign in'],
  },
  { id: 'D26 an empty body', answer: streamAnswer([]), state: 'failed', alert: [/empty/i] },
  { id: 'D21 a reset before the head', answer: { raw: '' }, state: 'failed', alert: [/reset|closed/i] },
  { id: 'D22 not HTTP', answer: { raw: 'SSH-2.0-OpenSSH_9.2\r\n' }, state: 'failed', alert: [/does not speak HTTP/] },
  {
    id: 'D16 no credit, in a detail',
    answer: jsonAnswer({ detail: [{ loc: ['body'], msg: 'Pay first', type: 'x' }] }, 402),
    state: 'failed',
    alert: ['402', 'Pay first'],
  },
];
