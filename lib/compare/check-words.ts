import { isJsonObject, type JsonObject, type JsonValue } from '../core/json';
import { visibleText } from '../core/visible-text';
import { checkType } from './read-check';

/** A check in one short line of plain text: `contains “London”`, `total under 2,000 ms`. Never throws. */
export function checkWords(check: JsonObject): string {
  const { not, ignoreCase } = check;
  const anyCase = ignoreCase === true ? ', in any case' : '';
  switch (checkType(check)) {
    case 'contains':
      return `${not === true ? 'does not contain' : 'contains'} ${quoted(check.text)}${anyCase}`;
    case 'matches':
      return `${not === true ? 'does not match' : 'matches'} /${shortText(textOf(check.pattern))}/${anyCase}`;
    case 'equals':
      return `${not === true ? 'does not equal' : 'equals'} ${quoted(check.text)}${anyCase}`;
    case 'schema':
      return check.schema === undefined ? 'valid against the schema asked for' : `valid against ${named(check.schema)}`;
    case 'tool-call':
      return `${not === true ? 'does not call' : 'calls'} ${shortText(textOf(check.name)) || '…'}${withArguments(check)}`;
    case 'latency':
      return `${check.of === 'first-token' ? 'first token' : 'total'} under ${figure(check.under)} ms`;
    case 'tokens':
      return `under ${figure(check.under)} tokens`;
    default:
      return `unknown check ${quoted(check.type)}`;
  }
}

/** Foreign text in quotes, on one line, cut, with nothing hidden in it. */
export function quoted(value: JsonValue | undefined): string {
  return `“${shortText(textOf(value))}”`;
}

/** Foreign text on one line, cut to 60 characters, with every hidden character shown as its escape. */
export function shortText(text: string): string {
  return visibleText(text, 60);
}

function textOf(value: JsonValue | undefined): string {
  return typeof value === 'string' ? value : '';
}

function withArguments({ arguments: wanted }: JsonObject): string {
  if (!isJsonObject(wanted) || Object.keys(wanted).length === 0) return '';
  return ` with ${shortText(jsonText(wanted))}`;
}

/** A document of this device may be nested deeper than the writer of JSON goes. */
function jsonText(value: JsonValue): string {
  try {
    return JSON.stringify(value);
  } catch {
    return '{…}';
  }
}

function named(schema: JsonValue): string {
  const title = isJsonObject(schema) && typeof schema.title === 'string' ? shortText(schema.title) : '';
  return title === '' ? 'a schema of its own' : `schema ${title}`;
}

function figure(value: JsonValue | undefined): string {
  return typeof value === 'number' ? value.toLocaleString('en-US') : '…';
}
