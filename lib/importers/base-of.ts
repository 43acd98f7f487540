import { plainBaseUrl } from '../providers/base-url-form';

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
  const end = url.pathname.replace(/\/+$/, '');
  const other = end.endsWith(CHAT) ? undefined : OTHER_APIS.find((row) => end.endsWith(row.end));
  const notes = [
    ...(url.search === '' ? [] : ['The query of the address was left out.']),
    ...(url.username === '' && url.password === '' ? [] : ['The user name in the address was left out.']),
    ...(other === undefined ? [] : [`The address is that of ${other.api}, a different API: check each field.`]),
    ...(PLACEHOLDER.test(url.host + end) ? ['The address holds a placeholder: put your own in its place.'] : []),
    ...(end.endsWith(CHAT) || other ? [] : [`The address does not end with ${CHAT}; it was taken as the base.`]),
  ];
  const path = other === undefined ? end : end.slice(0, -other.end.length) + other.base;
  const href = plainBaseUrl(`${url.origin}${path}`);
  return { href, host: url.host, path: new URL(href).pathname, notes };
}
