import { isJsonObject, type JsonObject, type JsonValue } from '../core/json';

/** What stands for which data URL, for as long as a text with it can come back. */
export type Folds = ReadonlyMap<string, string>;

/** Data URLs longer than this are folded. */
const LONGEST_SHOWN = 2048;
const DATA_URL = /(data:[\w.+/=;-]{1,120};base64,)[A-Za-z0-9+/_-]+=*/g;
const TOKEN = /data:[\w.+/=;-]{1,120};base64,…\([^()"\n]{1,80}\)/g;

export type FoldedBody = { readonly body: JsonObject; readonly folds: Folds };
/** `unknown` = what looks folded and stands for nothing: it is a text like any other. */
export type UnfoldedBody = { readonly body: JsonObject; readonly unknown: readonly string[] };

/**
 * The body with `data:image/png;base64,…(84 KB, part 1 of message 2)` in place of each long data URL. The tokens known
 * already keep their meaning; none that stands in the body as a text of its own is used. `unfoldBody` is the way back.
 */
export function foldBody(body: JsonObject, known: Folds): FoldedBody {
  const folds = new Map(known);
  const tokens = new Map([...known].map(([token, url]) => [url, token]));
  const literal = new Set<string>();
  mapTexts(body, [], (text) => {
    for (const [token] of text.matchAll(TOKEN)) literal.add(token);
    return text;
  });
  for (const token of literal) folds.delete(token);
  const folded = mapTexts(body, [], (text, path) => {
    if (text.length <= LONGEST_SHOWN) return text;
    return text.replace(DATA_URL, (url: string, head: string) => {
      if (url.length <= LONGEST_SHOWN) return url;
      const former = tokens.get(url);
      const what = `${head}…(${Math.round(((url.length - head.length) * 0.75) / 1024)} KB, ${placeWords(path)}`;
      if (former !== undefined && folds.get(former) === url && isNamed(former, what)) return former;
      const token = freeToken(what, (candidate) => literal.has(candidate) || (folds.get(candidate) ?? url) !== url);
      folds.set(token, url);
      return token;
    });
  });
  return { body: folded, folds };
}

/** The body with every data URL whole again, wherever its token now stands. */
export function unfoldBody(body: JsonObject, folds: Folds): UnfoldedBody {
  const unknown = new Set<string>();
  const whole = mapTexts(body, [], (text) => {
    if (!text.includes(';base64,…(')) return text;
    return text.replace(TOKEN, (token) => {
      const url = folds.get(token);
      if (url === undefined) unknown.add(token);
      return url ?? token;
    });
  });
  return { body: whole, unknown: [...unknown] };
}

function isNamed(token: string, what: string): boolean {
  return token === `${what})` || token.startsWith(`${what}, no. `);
}

function freeToken(what: string, isTaken: (token: string) => boolean): string {
  for (let number = 1; ; number += 1) {
    const token = number === 1 ? `${what})` : `${what}, no. ${number})`;
    if (!isTaken(token)) return token;
  }
}

type Path = readonly (string | number)[];

function placeWords([field = '', message, , part]: Path): string {
  if (field !== 'messages' || typeof message !== 'number')
    return String(field)
      .replace(/[()"\n]/g, '')
      .slice(0, 30);
  return typeof part === 'number' ? `part ${part + 1} of message ${message + 1}` : `message ${message + 1}`;
}

/** The body with every text in it changed, keys excepted; what holds no changed text stays the same. */
function mapTexts(body: JsonObject, path: Path, change: (text: string, path: Path) => string): JsonObject {
  const mapped = Object.entries(body).map(([name, value]) => [name, mapText(value, [...path, name], change)] as const);
  return mapped.some(([name, value]) => value !== body[name]) ? Object.fromEntries(mapped) : body;
}

function mapText(value: JsonValue, path: Path, change: (text: string, path: Path) => string): JsonValue {
  if (typeof value === 'string') return change(value, path);
  if (typeof value !== 'object' || value === null) return value;
  if (isJsonObject(value)) return mapTexts(value, path, change);
  const items = value.map((item, index) => mapText(item, [...path, index], change));
  return items.some((item, index) => item !== value[index]) ? items : value;
}
