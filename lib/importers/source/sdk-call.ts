import type { ChatCall, OtherCall } from './chat-call';
import type { Arguments, Machine } from './machine';
import { sdkBody } from './sdk-body';
import { clientNotes, sdkServer } from './sdk-server';
import { type ClientValue, dictValue, type PathValue, type Place, UNDEFINED, type Value } from './value';

/** What stands between client and method and changes nothing about the request. */
const PASSED = new Set(['beta', 'with_raw_response', 'with_streaming_response']);
const CHAT =
  /(?:^|\.)(?:chat\.completions\.(?:create|stream|parse|runTools)|chat\.(?:complete|stream|send|parse)(?:_async|Async)?|chat\.stream_async|ChatCompletion\.a?create|createChatCompletion|chat_completion)$/;
const STREAMS = /\.(?:stream|stream_async)$/;
const OTHER =
  /(?:^|\.)(?:messages\.(?:create|stream)|responses\.(?:create|stream|parse)|(?:generate_content|generateContent)(?:_stream|Stream)?|[cC]ompletions?\.create|ollama\.(?:chat|generate)|generateText|streamText|embeddings\.create)$/;

/** A call of an SDK's chat method, whatever its client is; undefined for other calls. */
export function sdkCall(
  callee: PathValue,
  args: Arguments,
  machine: Machine,
  place: Place,
): ChatCall | OtherCall | undefined {
  const name = callee.steps
    .filter((step) => !PASSED.has(step))
    .join('.')
    .slice(-200);
  if (!CHAT.test(name)) return OTHER.test(name) ? { other: name, from: place.from, to: place.to } : undefined;
  const client = callee.root?.kind === 'client' ? callee.root : clientOfModule(callee, machine);
  const read = sdkBody(args, machine.program.language);
  if (read === undefined) return undefined;
  const { body, options, notes } = read;
  const stream = STREAMS.test(name) ? [dictValue([['stream', { kind: 'boolean', value: true }]])] : [];
  const model = client?.type.endsWith('InferenceClient') ? client.options.get('model') : undefined;
  return {
    from: place.from,
    to: place.to,
    body,
    more: [
      ...(model && body.kind === 'dict' && !body.entries.has('model') ? [dictValue([['model', model]])] : []),
      ...stream,
      ...present(options.get('extra_body')),
    ],
    ...sdkServer(client, body, machine.settings),
    headers: [client?.headers ?? UNDEFINED, options.get('extra_headers') ?? options.get('headers') ?? UNDEFINED],
    notes: [
      ...notes,
      ...(client?.type.includes('Azure') ? ['An Azure deployment was called: check address and API version.'] : []),
      ...clientNotes(client),
    ],
    unclear: args.unclear,
  };
}

function present(value: Value | undefined): readonly Value[] {
  return value === undefined ? [] : [value];
}

/** `openai.api_key = …` and calls of the module itself. */
function clientOfModule({ root, steps }: PathValue, { settings }: Machine): ClientValue | undefined {
  if (root !== undefined || steps[0] !== 'openai' || steps.length < 3) return undefined;
  const options = new Map<string, Value>();
  for (const name of ['api_key', 'api_base', 'base_url']) {
    const value = settings.get(`openai.${name}`);
    if (value !== undefined) options.set(name, value);
  }
  return { kind: 'client', type: 'OpenAI', options, headers: dictValue() };
}
