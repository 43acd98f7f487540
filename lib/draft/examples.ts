import type { Message, ToolDefinition } from '../chat/message';
import { WEATHER_TOOL } from '../chat/weather-tool';
import type { JsonObject } from '../core/json';
import { type Column, type Draft, NEW_DRAFT } from './draft';
import { SAMPLE_PICTURE } from './sample-picture';

export type ExampleDraft = { readonly id: string; readonly title: string; readonly draft: Draft };

const AZION_MISTRAL = 'casperhansen-mistral-small-24b-instruct-2501-awq';

/** The documents of "New from example", in menu order. */
export const EXAMPLE_DRAFTS: readonly ExampleDraft[] = [
  { id: 'hello', title: 'Hello', draft: { ...NEW_DRAFT, title: 'Hello' } },
  example('european-capitals', 'European capitals', {
    column: azion({ stream: true, max_tokens: 1024 }),
    messages: [system('You are a helpful assistant.'), user('Name the european capitals')],
  }),
  example('london-weather', 'London weather with a tool', {
    column: azion({ stream: true, max_tokens: 1024 }),
    messages: [system('You are a helpful assistant with access to tools.'), user('What is the weather in London?')],
    tools: [WEATHER_TOOL],
  }),
  example('describe-image', 'Describe an image', {
    column: { provider: 'sandbox', model: 'sandbox', params: { stream: true }, untouched: ['stream'] },
    messages: [
      {
        role: 'user',
        content: [
          { type: 'text', text: 'Describe this image.' },
          { type: 'image_url', image_url: { url: SAMPLE_PICTURE } },
        ],
      },
    ],
  }),
  example('break-my-client', 'Break my client', {
    column: { provider: 'sandbox', model: 'fault-cut-stream', params: { stream: true }, untouched: ['stream'] },
    messages: [user('How does a client know that a streamed answer is whole?')],
  }),
];

type Parts = {
  readonly column: Pick<Column, 'provider' | 'model' | 'params' | 'untouched'>;
  readonly messages: readonly Message[];
  readonly tools?: readonly ToolDefinition[];
};

function example(id: string, title: string, { column, messages, tools = [] }: Parts): ExampleDraft {
  const draft: Draft = {
    v: 1,
    title,
    messages,
    tools: tools.map((definition) => ({ definition, enabled: true })),
    variables: {},
    columns: [{ id: 'a', extra: {}, ...column }],
  };
  return { id, title, draft };
}

function azion(params: JsonObject) {
  return { provider: 'azion', model: AZION_MISTRAL, params };
}

function system(content: string): Message {
  return { role: 'system', content };
}

function user(content: string): Message {
  return { role: 'user', content };
}
