import { type Answer, DONE, event, jsonAnswer, type Step, streamAnswer } from './answer';

/** The two answers that Azion's page of Mistral 3 Small prints (docs of August 2026), field for field. */
export const CAPITALS = {
  id: 'chatcmpl-e27716424abf4b3f891ff4850470cb09',
  object: 'chat.completion',
  created: 1746821581,
  model: 'casperhansen-mistral-small-24b-instruct-2501-awq',
  choices: [
    {
      index: 0,
      message: {
        role: 'assistant',
        reasoning_content: null,
        content: 'Sure! Here is a list of some European capitals...',
        tool_calls: [],
      },
      logprobs: null,
      finish_reason: 'stop',
      stop_reason: null,
    },
  ],
  usage: { prompt_tokens: 9, total_tokens: 527, completion_tokens: 518, prompt_tokens_details: null },
  prompt_logprobs: null,
} as const;

export const WEATHER_CALL = {
  id: 'chatcmpl-tool-fd3311e75aed4cbfbeb7244ced77379f',
  type: 'function',
  function: { name: 'get_weather', arguments: '{"location": "London"}' },
} as const;

const WEATHER = {
  id: 'chatcmpl-88affc4730cf4219a06d2b15aad9ad44',
  object: 'chat.completion',
  created: 1746821866,
  model: 'qwen-qwen25-vl-3b-instruct-awq',
  choices: [
    {
      index: 0,
      message: { role: 'assistant', reasoning_content: null, content: null, tool_calls: [WEATHER_CALL] },
      logprobs: null,
      finish_reason: 'tool_calls',
      stop_reason: null,
    },
  ],
  usage: { prompt_tokens: 293, total_tokens: 313, completion_tokens: 20, prompt_tokens_details: null },
  prompt_logprobs: null,
} as const;

/** The body as the page prints it: one JSON object, also under `"stream": true`. */
export function azionDocumented(body: Record<string, unknown>): Answer {
  return jsonAnswer(asksForWeather(body) ? WEATHER : CAPITALS);
}

/** The same answers as the event stream of the engine behind them (vLLM). */
export function azionStreamed(body: Record<string, unknown>): Answer {
  const source = asksForWeather(body) ? WEATHER : CAPITALS;
  const chunk = (delta: object, finish: string | null = null) =>
    event({
      id: source.id,
      object: 'chat.completion.chunk',
      created: source.created,
      model: source.model,
      choices: [{ index: 0, delta, logprobs: null, finish_reason: finish, stop_reason: null }],
    });
  const middle = asksForWeather(body) ? weatherDeltas() : capitalsDeltas();
  return streamAnswer([
    chunk({ role: 'assistant', content: '' }),
    ...middle.map((delta) => chunk(delta)),
    chunk({}, source.choices[0].finish_reason),
    ...usageOf(body, source),
    DONE,
  ]);
}

function asksForWeather(body: Record<string, unknown>): boolean {
  return Array.isArray(body.tools) && body.tools.length > 0;
}

function capitalsDeltas(): readonly object[] {
  return CAPITALS.choices[0].message.content.split(/(?<= )/).map((content) => ({ content }));
}

function weatherDeltas(): readonly object[] {
  const { id, type, function: called } = WEATHER_CALL;
  const pieces = called.arguments.match(/.{1,6}/g) ?? [];
  return [
    { tool_calls: [{ index: 0, id, type, function: { name: called.name, arguments: '' } }] },
    ...pieces.map((piece) => ({ tool_calls: [{ index: 0, function: { arguments: piece } }] })),
  ];
}

function usageOf(body: Record<string, unknown>, source: typeof WEATHER | typeof CAPITALS): readonly Step[] {
  const options = body.stream_options;
  const wanted = typeof options === 'object' && options !== null && 'include_usage' in options && options.include_usage;
  return wanted ? [event({ id: source.id, object: 'chat.completion.chunk', choices: [], usage: source.usage })] : [];
}
