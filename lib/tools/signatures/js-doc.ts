import { type JsonObject, type JsonValue, parseJson } from '../../core/json';
import { type DocParameter, type DocText, flowing, linesOf } from './doc-text';

/** A doc comment of JavaScript: its text, its parameters, and limits such as `@minimum 1`. */
export type JsDoc = DocText & { readonly constraints: JsonObject };

const PARAMETER = new Set(['param', 'arg', 'argument', 'property', 'prop']);
const LIMITS = new Set(['minimum', 'maximum', 'exclusiveMinimum', 'exclusiveMaximum']);
const COUNTS = new Set(['minLength', 'maxLength', 'minItems', 'maxItems']);
const WORDS = new Set(['format', 'title']);

/** Reads the text of a comment, its marks already taken off (jsdoc.app). */
export function jsDoc(text: string): JsDoc {
  const blocks = blocksOf(text);
  const parameters = new Map<string, DocParameter>();
  const constraints: [string, JsonValue][] = [];
  const descriptions: string[] = [];
  for (const { tag, lines } of blocks) {
    if (tag === '' || tag === 'description' || tag === 'desc') descriptions.push(linked(flowing(lines)));
    else if (PARAMETER.has(tag)) addParameter(flowing(lines), parameters);
    else constraints.push(...constraintOf(tag, flowing(lines)));
  }
  const description = descriptions.filter((each) => each !== '').join('\n\n');
  return { description, parameters, constraints: Object.fromEntries(constraints) };
}

type Block = { readonly tag: string; readonly lines: string[] };

function blocksOf(text: string): readonly Block[] {
  const blocks: Block[] = [{ tag: '', lines: [] }];
  for (const line of linesOf(text)) {
    const tag = /^\s*@([a-zA-Z]+)(?=\s|$|\{)/.exec(line);
    if (tag?.[1] !== undefined) blocks.push({ tag: tag[1], lines: [line.slice(tag[0].length)] });
    else blocks.at(-1)?.lines.push(line);
  }
  return blocks;
}

/** `{type} [name=default] - text`, each part optional but the name. */
function addParameter(text: string, parameters: Map<string, DocParameter>): void {
  const { type, rest } = typeAndRest(text.trim());
  const [written = '', ...words] = bracketed(rest) ?? firstWord(rest);
  const inside = written.startsWith('[') ? written.slice(1, written.endsWith(']') ? -1 : undefined) : written;
  const equals = inside.indexOf('=');
  const name = (equals < 0 ? inside : inside.slice(0, equals)).trim();
  if (name === '') return;
  const isOptional = written.startsWith('[') || type?.endsWith('=') === true;
  parameters.set(name, {
    text: linked(words.join('').replace(/^\s*(?:[-–—:]\s*)?/, '')),
    type: type?.replace(/=$/, ''),
    optional: isOptional,
    fallback: equals < 0 ? undefined : inside.slice(equals + 1).trim(),
  });
}

function typeAndRest(text: string): { readonly type?: string; readonly rest: string } {
  const end = text.startsWith('{') ? closing(text, '{', '}') : -1;
  if (end < 0) return { rest: text };
  return { type: text.slice(1, end).trim(), rest: text.slice(end + 1).trim() };
}

function bracketed(text: string): readonly string[] | undefined {
  const end = text.startsWith('[') ? closing(text, '[', ']') : -1;
  return end < 0 ? undefined : [text.slice(0, end + 1), text.slice(end + 1)];
}

function firstWord(text: string): readonly string[] {
  const end = text.search(/\s/);
  return end < 0 ? [text] : [text.slice(0, end), text.slice(end)];
}

function closing(text: string, open: string, close: string): number {
  let depth = 0;
  for (let at = 0; at < text.length; at += 1) {
    if (text[at] === open) depth += 1;
    else if (text[at] === close) depth -= 1;
    if (depth === 0) return at;
  }
  return -1;
}

/** `{@link Name}` as its name. */
function linked(text: string): string {
  return text.replace(/\{@(?:link|linkcode|linkplain)\s+([^{}]{1,200})\}/g, '$1');
}

function constraintOf(tag: string, text: string): readonly [string, JsonValue][] {
  if (tag === 'default') return literalDefault(text);
  if (WORDS.has(tag)) return text === '' ? [] : [[tag, text]];
  const value = /^-?\d+(?:\.\d+)?$/.test(text) ? Number(text) : undefined;
  if (value === undefined) return [];
  if (LIMITS.has(tag)) return [[tag, value]];
  return COUNTS.has(tag) && Number.isInteger(value) && value >= 0 ? [[tag, value]] : [];
}

function literalDefault(text: string): readonly [string, JsonValue][] {
  const quoted = /^'([^'\\]*)'$/.exec(text)?.[1];
  const value = quoted === undefined ? parseJson(text) : undefined;
  if (quoted !== undefined) return [['default', quoted]];
  return value?.ok ? [['default', value.value]] : [];
}
