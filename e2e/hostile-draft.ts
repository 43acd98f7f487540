import { ALL_HOSTILE, HOSTILE_LINES, HOSTILE_TEXTS, hostileLine } from './hostile-texts';
import { DONE, event, streamAnswer } from './provider/answer';
import { OXEN_MODEL } from './provider/oxen-answer';

const LINE = hostileLine(0);

/** A draft with hostile text in every place that takes text. */
export const HOSTILE_DRAFT = {
  v: 1,
  title: `Title ${LINE}`,
  messages: [
    { role: 'system', content: ALL_HOSTILE },
    {
      role: hostileLine(1),
      content: [
        { type: 'text', text: hostileLine(2) },
        { type: 'image_url', image_url: { url: hostileLine(3) } },
      ],
    },
    {
      role: 'assistant',
      content: null,
      tool_calls: [
        { id: hostileLine(4), type: 'function', function: { name: hostileLine(5), arguments: hostileLine(6) } },
      ],
    },
    { role: 'tool', tool_call_id: hostileLine(4), content: `{{${hostileLine(7).replaceAll(/[{}]/g, '')}}} {{known}}` },
  ],
  tools: HOSTILE_LINES.slice(0, 12).map((name, at) => ({
    definition: {
      type: 'function',
      function: {
        name,
        description: HOSTILE_TEXTS[63 - at] ?? ALL_HOSTILE,
        parameters: {
          type: 'object',
          properties: {
            [hostileLine(at + 20)]: { type: 'string', description: hostileLine(at + 30), enum: [hostileLine(at + 40)] },
          },
        },
      },
    },
    enabled: at < 4,
    mock: `return ${JSON.stringify(ALL_HOSTILE)}`,
  })),
  responseFormat: {
    type: 'json_schema',
    json_schema: {
      name: hostileLine(8),
      description: ALL_HOSTILE,
      schema: {
        type: 'object',
        title: hostileLine(9),
        properties: { [hostileLine(10)]: { description: hostileLine(11) } },
      },
    },
  },
  variables: { known: hostileLine(12), [hostileLine(13)]: hostileLine(14) },
  checks: [
    { type: 'contains', text: hostileLine(15) },
    { type: 'matches', pattern: hostileLine(16) },
  ],
  columns: [
    {
      id: 'a',
      provider: 'oxen',
      model: hostileLine(17),
      params: { stop: [hostileLine(18)], stream: true },
      extra: { [hostileLine(19)]: { [hostileLine(20)]: hostileLine(21) } },
    },
  ],
};

/** Everything a provider may write into a stream, hostile. */
export const HOSTILE_DELTAS = [
  { role: 'assistant', reasoning_content: ALL_HOSTILE },
  ...HOSTILE_TEXTS.map((text) => ({ content: `${text}\n\n` })),
  { refusal: ALL_HOSTILE },
  {
    tool_calls: HOSTILE_LINES.slice(0, 20).map((line, index) => ({
      index,
      id: line,
      type: index % 5 === 4 ? line : 'function',
      function: {
        name: line,
        arguments: index % 2 === 0 ? JSON.stringify({ [line]: HOSTILE_TEXTS[index] }) : HOSTILE_TEXTS[index],
      },
    })),
  },
];
const LOGPROBS = {
  content: HOSTILE_LINES.map((token) => ({
    token,
    logprob: -0.5,
    bytes: null,
    top_logprobs: [{ token, logprob: -0.5 }],
  })),
};

/** The stream of all of it, with log probabilities, usage and an event of its own. */
export const HOSTILE_STREAM = streamAnswer([
  ...HOSTILE_DELTAS.map((delta) =>
    event({ id: LINE, model: LINE, choices: [{ index: 0, delta, finish_reason: null }] }),
  ),
  event({
    choices: [{ index: 0, delta: {}, logprobs: LOGPROBS, finish_reason: hostileLine(22) }],
    usage: { [LINE]: 1, prompt_tokens: 1, completion_tokens: 1 },
  }),
  { send: `event: ${LINE}\nid: ${LINE}\ndata: ${LINE}\n\n` },
  DONE,
]);

/** Models whose every field is hostile; the first keeps the id that the workbench knows. */
export const HOSTILE_MODELS = HOSTILE_LINES.map((line, at) => ({
  ...OXEN_MODEL,
  id: at === 0 ? OXEN_MODEL.id : line,
  display_name: line,
  description: `${ALL_HOSTILE}\n\n| Metric | Value |\n| --- | --- |\n| ${line} | ${line} |`,
  summary: line,
  developer: { name: line, logo: line },
  source_model: line,
  image_url: line,
}));
