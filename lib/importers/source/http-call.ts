import type { ChatCall } from './chat-call';
import type { Arguments } from './machine';
import type { Program } from './syntax';
import {
  asText,
  type ClientValue,
  dictValue,
  joinTexts,
  type PathValue,
  type Place,
  plainText,
  UNDEFINED,
  type Value,
} from './value';

/** How a function of a library takes the parts of a request: their positions, and that of its options. */
type Shape = { readonly method?: number; readonly url: number; readonly body?: number; readonly options?: number };

const POST_PYTHON: Shape = { url: 0, body: 1 };
const ANY_PYTHON: Shape = { method: 0, url: 1 };
const POST_AXIOS: Shape = { url: 0, body: 1, options: 2 };
const FETCH: Shape = { url: 0, options: 1 };
const OPTIONS_ALONE: Shape = { url: -1, options: 0 };

const PYTHON: ReadonlyMap<string, Shape> = new Map([
  ['requests.post', POST_PYTHON],
  ['requests.request', ANY_PYTHON],
  ['httpx.post', POST_PYTHON],
  ['httpx.stream', ANY_PYTHON],
  ['httpx.request', ANY_PYTHON],
  ['aiohttp.request', ANY_PYTHON],
  ['urllib.request.Request', POST_PYTHON],
  ['request.Request', POST_PYTHON],
]);
const JAVASCRIPT: ReadonlyMap<string, Shape> = new Map([
  ['Request', FETCH],
  ['fetch', FETCH],
  ['node-fetch', FETCH],
  ['node-fetch.default', FETCH],
  ['cross-fetch', FETCH],
  ['undici.fetch', FETCH],
  ['axios', OPTIONS_ALONE],
  ['axios.request', OPTIONS_ALONE],
  ['axios.post', POST_AXIOS],
  ['ky.post', FETCH],
  ['got.post', FETCH],
]);
const CLIENT_METHODS: ReadonlyMap<string, Shape> = new Map([
  ['post', POST_PYTHON],
  ['stream', ANY_PYTHON],
  ['request', ANY_PYTHON],
]);
const GLOBALS = /^(?:window|globalThis|self|global)\./;

/** A call that sends an HTTP request with a body; undefined for other calls. */
export function httpCall(
  callee: PathValue,
  args: Arguments,
  place: Place,
  language: Program['language'],
): ChatCall | undefined {
  const client = callee.root?.kind === 'client' && callee.root.type === 'http' ? callee.root : undefined;
  const shape = client ? clientShape(callee, args) : functionShape(callee, args, language);
  if (shape === undefined) return undefined;
  const at = (index: number | undefined) => (index === undefined || index < 0 ? undefined : args.positional[index]);
  const options = at(shape.options);
  const parts = new Map(args.named);
  if (options?.kind === 'dict') for (const [name, value] of options.entries) parts.set(name, value);
  const method = plainText(at(shape.method) ?? parts.get('method'));
  if (method !== undefined && method.toUpperCase() !== 'POST') return undefined;
  const url = at(shape.url) ?? parts.get('url');
  const isRequest = url?.kind === 'dict' && url.entries.has('url') && shape === FETCH;
  if (isRequest) for (const [name, value] of url.entries) if (!parts.has(name)) parts.set(name, value);
  return {
    from: place.from,
    to: place.to,
    body: bodyOf(parts, args, shape) ?? UNDEFINED,
    more: [],
    url: urlOf(client, isRequest ? parts.get('url') : url, parts),
    isBase: false,
    headers: [client?.headers ?? UNDEFINED, parts.get('headers') ?? UNDEFINED],
    key: undefined,
    notes: [...partNotes(parts), ...formNotes(parts, language)],
    unclear: [...args.unclear, ...(options?.kind === 'dict' ? options.doubts : unclearOptions(options))],
  };
}

function functionShape(
  { root, steps }: PathValue,
  { positional }: Arguments,
  language: Program['language'],
): Shape | undefined {
  if (root !== undefined && root.kind !== 'unknown') return undefined;
  const name = steps.join('.').replace(GLOBALS, '');
  const shape = (language === 'python' ? PYTHON : JAVASCRIPT).get(name);
  // `axios(url, options)` is like fetch.
  return name === 'axios' && asText(positional[0]) !== undefined ? FETCH : shape;
}

function clientShape({ steps }: PathValue, { positional, named }: Arguments): Shape | undefined {
  const [method = '', ...more] = steps;
  if (more.length > 0) return undefined;
  const shape = CLIENT_METHODS.get(method);
  if (method === 'request' && positional[0]?.kind === 'dict') return OPTIONS_ALONE;
  return shape === POST_PYTHON && named.size === 0 && positional.length > 1 ? POST_AXIOS : shape;
}

function unclearOptions(options: Value | undefined): readonly Place[] {
  return options?.kind === 'unknown' || options?.kind === 'path' ? [options] : [];
}

const BODIES = ['json', 'body', 'content', 'data'];

function bodyOf(parts: ReadonlyMap<string, Value>, { positional }: Arguments, shape: Shape): Value | undefined {
  const named = BODIES.map((name) => parts.get(name)).find(
    (value) => value !== undefined && value.kind !== 'null' && value.kind !== 'undefined',
  );
  if (named !== undefined) return named;
  if (shape.body === undefined) return undefined;
  const given = positional[shape.body];
  // `requests.post(url, data, json)`
  return given?.kind === 'null' ? positional[shape.body + 1] : given;
}

function urlOf(
  client: ClientValue | undefined,
  url: Value | undefined,
  parts: ReadonlyMap<string, Value>,
): Value | undefined {
  const base = asText(client?.options.get('base_url') ?? client?.options.get('baseURL') ?? parts.get('baseURL'));
  const path = asText(url);
  if (base === undefined || path === undefined) return url;
  const [first = ''] = path.parts;
  if (typeof first !== 'string' || /^https?:/i.test(first)) return url;
  const last = base.parts.at(-1);
  const trimmed = typeof last === 'string' ? [...base.parts.slice(0, -1), last.replace(/\/{1,9}$/, '')] : base.parts;
  const rest = { ...path, parts: [first.replace(/^\/{0,9}/, '/'), ...path.parts.slice(1)] };
  return joinTexts([{ kind: 'text', parts: trimmed }, rest]);
}

function formNotes(parts: ReadonlyMap<string, Value>, language: Program['language']): readonly string[] {
  const isForm = language === 'python' && !parts.has('json') && parts.get('data')?.kind === 'dict';
  return isForm ? ['The argument data sends a form; its fields were read as JSON.'] : [];
}

/** Parts that change what is sent and that a draft has no place for. */
const NOTED = ['params', 'auth', 'files', 'cookies', 'transformRequest'];

function partNotes(parts: ReadonlyMap<string, Value>): readonly string[] {
  return NOTED.filter((name) => parts.has(name)).map((name) => `The argument ${name} was left out.`);
}

/** A `new Request(…)` that is given to fetch later keeps its parts. */
export function requestParts({ url, headers, body }: ChatCall): Value {
  const entries: [string, Value][] = [
    ['url', url ?? UNDEFINED],
    ['headers', headers[1] ?? UNDEFINED],
    ['body', body],
  ];
  return dictValue(entries);
}
