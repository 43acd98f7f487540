import { fail, ok, type Result } from '../../core/result';
import { type GivenHeader, sortHeaders } from '../headers';
import type { ImportedRequest } from '../imported-request';
import { type CurlOption, curlArguments } from './curl-arguments';
import { WITHOUT_EFFECT } from './curl-options';
import { dataBody } from './data-body';
import { headerValue, tokenCredential } from './given-header';
import { plainText, type ShellCommand } from './shell-text';
import { textUrl } from './text-url';

const DATA = new Set(['data', 'data-ascii', 'data-raw', 'data-binary', 'json']);
const NOTED = new Map([
  ['insecure', 'The option -k was left out: certificates are checked.'],
  ['get', 'The option -G was left out: a chat request goes in a POST.'],
  ['head', 'The option -I was left out: a chat request goes in a POST.'],
  ['user', 'The user name and password (-u) were left out: give them with the key, under Providers.'],
  ['cookie', 'The cookies (-b) were left out: they say who asks.'],
  ['form', 'The form fields (-F) were left out: a chat request is JSON.'],
  ['data-urlencode', 'The form data (--data-urlencode) was left out: a chat request is JSON.'],
  ['upload-file', 'The file to upload (-T) was left out.'],
  ['config', 'The options in a file (-K) are not known here.'],
]);

/** The chat request of one call of curl. */
export function curlRequest({ args, stdin }: ShellCommand): Result<ImportedRequest> {
  const { options: all, urls } = curlArguments(args);
  const end = all.findIndex(({ name }) => name === 'next');
  const options = end < 0 ? all : all.slice(0, end);
  const data = options.filter(({ name }) => DATA.has(name));
  const [url] = urls;
  if (data.length === 0) {
    return fail({
      kind: 'bad-request',
      message: `This is a call of curl${url ? '' : ' without an address and'} without a body (-d).`,
    });
  }
  const body = dataBody(data, stdin);
  if (!body.ok) return body;
  const address = url === undefined ? undefined : textUrl(url);
  const { credential, ...sorted } = sortHeaders(options.flatMap(headerOf));
  const bearer = options.findLast(({ name }) => name === 'oauth2-bearer')?.value;
  const found = bearer === undefined ? credential : tokenCredential(bearer);
  const notes = [
    ...(address === undefined ? ['The call of curl has no address.'] : address.notes),
    ...body.value.notes,
    ...sorted.notes,
    ...optionNotes(options),
    ...(urls.length > 1 && end < 0 ? [`${urls.length - 1} more of the addresses were left out.`] : []),
    ...(end < 0 ? [] : ['What follows --next was left out.']),
  ];
  return ok({
    ...(address === undefined ? {} : { url: address.url }),
    body: body.value.body,
    headers: sorted.headers,
    ...(found === undefined ? {} : { credential: found }),
    notes,
  });
}

/** `Name: value`; `Name;` sends it empty, `Name:` takes out one that curl would send. */
function headerOf({ name, value }: CurlOption): readonly GivenHeader[] {
  if (name !== 'header') return [];
  const text = plainText(value);
  const colon = text.indexOf(':');
  if (colon <= 0) return text.endsWith(';') ? [{ name: text.slice(0, -1).trim(), value: '' }] : [];
  const title = text.slice(0, colon).trim();
  if (text.slice(colon + 1).trim() === '') return [];
  return [{ name: title, value: headerValue(value, colon + 1) }];
}

function optionNotes(options: readonly CurlOption[]): readonly string[] {
  const notes: string[] = [];
  const others: string[] = [];
  for (const { name, value } of options) {
    const method = name === 'request' ? plainText(value).toUpperCase() : 'POST';
    if (method !== 'POST') notes.push(`The method ${method.slice(0, 20)} was replaced by POST.`);
    if (name === 'header' && plainText(value).startsWith('@'))
      notes.push('The headers in a file (-H @…) are not known here.');
    if (name === 'request' || name === 'header' || name === 'oauth2-bearer' || DATA.has(name)) continue;
    const noted = NOTED.get(name);
    if (noted !== undefined) notes.push(noted);
    else if (!WITHOUT_EFFECT.has(name))
      others.push(`${name.length === 1 ? '-' : '--'}${name.replace(/=.*$/s, '').slice(0, 40)}`);
  }
  const listed = [...new Set(others)].slice(0, 10).join(', ');
  return [...new Set(notes), ...(listed === '' ? [] : [`These options of curl were left out: ${listed}.`])];
}
