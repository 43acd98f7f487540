import { isJsonObject, type JsonObject, type JsonValue, parseJson } from '../core/json';
import { fail, ok } from '../core/result';
import type { VariableUrl } from '../core/wire';
import { sortHeaders } from './headers';
import type { ImportedRequest, Importer } from './imported-request';
import { type ReadBody, readBody } from './read-body';

/** An HTTP archive (HAR 1.2): the first chat request that a browser or this workbench has recorded. */
export const har: Importer = {
  id: 'har',
  label: 'HAR',
  looksLike: (text) => /^\s*\{/.test(text) && /"log"\s*:/.test(text.slice(0, 4096)),
  read(text) {
    const parsed = parseJson(text);
    if (!parsed.ok) return fail({ kind: 'bad-request', message: 'This HTTP archive does not parse.' });
    const requests = entriesOf(parsed.value).flatMap(chatRequest);
    const [first] = requests;
    if (first === undefined) return fail({ kind: 'bad-request', message: 'This HTTP archive holds no chat request.' });
    const more = requests.length - 1;
    const notes =
      more === 0
        ? []
        : [`The archive holds ${more} more chat ${more === 1 ? 'request' : 'requests'}; the first was taken.`];
    return ok({ ...first, notes: [...notes, ...first.notes] });
  },
};

function entriesOf(value: JsonValue): readonly JsonValue[] {
  const log = isJsonObject(value) && isJsonObject(value.log) ? value.log : {};
  return Array.isArray(log.entries) ? log.entries : [];
}

function chatRequest(entry: JsonValue): readonly ImportedRequest[] {
  const request = isJsonObject(entry) && isJsonObject(entry.request) ? entry.request : {};
  const body = bodyOf(request);
  if (request.method !== 'POST' || typeof request.url !== 'string' || body === undefined) return [];
  const given: readonly JsonValue[] = Array.isArray(request.headers) ? request.headers : [];
  const sorted = sortHeaders(given.flatMap(headerOf));
  const notes = [...sorted.notes, ...body.notes];
  return [{ url: urlOf(request.url), body: body.body, ...sorted, notes }];
}

function bodyOf({ postData }: JsonObject): ReadBody | undefined {
  const text = isJsonObject(postData) ? postData.text : undefined;
  const read = typeof text === 'string' ? readBody(text) : undefined;
  return read?.ok && Array.isArray(read.value.body.messages) ? read.value : undefined;
}

/** Our own archives write a base that is not known as the name of its variable under `.invalid`. */
function urlOf(url: string): string | VariableUrl {
  const [, variable, path] = /^https:\/\/([A-Z0-9_]{1,200})\.invalid(\/.{0,500})$/i.exec(url) ?? [];
  return variable === undefined || path === undefined ? url : { variable: variable.toUpperCase(), path };
}

/** Browsers write pseudo headers with a colon; our own archives write a key as the name of its variable. */
function headerOf(header: JsonValue) {
  if (!isJsonObject(header) || typeof header.name !== 'string' || typeof header.value !== 'string') return [];
  const { name, value } = header;
  if (name.startsWith(':')) return [];
  const [, variable] = /^(?:Bearer )?\$\{?([A-Z][A-Z0-9_]{0,99})\}?$/.exec(value) ?? [];
  return [{ name, value: variable === undefined ? value : { variable } }];
}
