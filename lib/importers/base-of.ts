import { plainBaseUrl } from '../providers/base-url-form';
import { looksSecret } from './headers';

export type Base = {
  readonly href: string;
  readonly host: string;
  readonly path: string;
  readonly notes: readonly string[];
};

const CHAT = '/chat/completions';
/** What docs write where a part of the address is one's own: `{account_id}`, `<region>`, `YOUR-RESOURCE`. */
const PLACEHOLDER = /%7b|%3c|(?:^|[./])your[-_]/i;
/** Ends of other APIs of the same servers: what stands before each speaks chat completions too, as `base` says. */
const OTHER_APIS = [
  { end: '/responses', base: '', api: 'the Responses API' },
  { end: '/v1/messages', base: '/v1', api: "Anthropic's Messages API" },
  { end: '/api/chat', base: '/v1', api: "Ollama's own API" },
  { end: '/api/generate', base: '/v1', api: "Ollama's own API" },
  { end: '/completions', base: '', api: 'the older completions API' },
];

/** The base URL of the address of a call: without its last steps, query, user name and fragment; undefined for no address. */
export function baseOf(text: string): Base | undefined {
  if (!/^https?:\/\//i.test(text) || !URL.canParse(text)) return undefined;
  const url = new URL(text);
  const end = withoutSlashes(url.pathname);
  const other = end.endsWith(CHAT) ? undefined : OTHER_APIS.find((row) => end.endsWith(row.end));
  const notes = [
    ...(url.search === '' ? [] : ['The query of the address was left out.']),
    ...(url.username === '' && url.password === '' ? [] : ['The user name in the address was left out.']),
    ...(other === undefined ? [] : [`The address is that of ${other.api}, a different API: check each field.`]),
    ...(PLACEHOLDER.test(url.host + end) ? ['The address holds a placeholder: put your own in its place.'] : []),
    ...(end.split('/').some(mayBeKey) ? [KEY_IN_PATH] : []),
    ...(end.endsWith(CHAT) || other ? [] : [`The address does not end with ${CHAT}; it was taken as the base.`]),
  ];
  const path = other === undefined ? end : end.slice(0, -other.end.length) + other.base;
  const href = plainBaseUrl(`${url.origin}${path}`);
  return { href, host: url.host, path: new URL(href).pathname, notes };
}

/** A loop, because an expression would look at a long row of slashes from each of them. */
function withoutSlashes(path: string): string {
  let end = path.length;
  while (path[end - 1] === '/') end -= 1;
  return path.slice(0, end);
}

const KEY_IN_PATH = 'A part of the address looks like a key: it stays in the base URL, and links carry it.';

/** A word of the form of keys, or a long one of letters and digits that nobody made up. */
function mayBeKey(step: string): boolean {
  if (looksSecret(step)) return true;
  return step.length >= 24 && step.length <= 500 && /\d/.test(step) && /[a-z]/i.test(step) && !/[.%:]/.test(step);
}
