import { contentParts, imageUrl } from '@/lib/chat/content';
import { contentText } from '@/lib/chat/message';
import { checkWords } from '@/lib/compare/check-words';
import type { JsonValue } from '@/lib/core/json';
import { remarkableCharacters, remarkableWords } from '@/lib/core/remarkable-characters';
import { visibleText } from '@/lib/core/visible-text';
import type { Column, Draft } from '@/lib/draft/draft';
import { toolLabel } from '@/lib/tools/tool-label';

/** One thing a draft holds, in words: `{name: 'Tools', lines: ['get_weather']}`. */
export type ContentRow = { readonly name: string; readonly lines: readonly string[] };

const SHOWN_MESSAGES = 6;
const SHOWN_ITEMS = 40;

/** Everything that is inside a draft, in words, as plain text; what is empty is left out. */
export function draftContents(draft: Draft): readonly ContentRow[] {
  const { toolChoice, parallelToolCalls, responseFormat, variables, checks = [] } = draft;
  const rows: readonly ContentRow[] = [
    { name: 'Title', lines: draft.title === undefined ? [] : [visibleText(draft.title)] },
    { name: counted(draft.messages.length, 'message'), lines: messageLines(draft) },
    { name: 'Hidden', lines: hiddenLines(draft) },
    { name: counted(draft.tools.length, 'tool'), lines: listed(draft.tools.map(toolLine)) },
    { name: 'tool_choice', lines: jsonLine(toolChoice) },
    { name: 'parallel_tool_calls', lines: jsonLine(parallelToolCalls) },
    { name: 'response_format', lines: jsonLine(responseFormat) },
    { name: 'Variables', lines: listed(Object.entries(variables).map(([name, value]) => `${name} = ${value}`)) },
    { name: 'Checks', lines: listed(checks.map(checkWords)) },
    ...draft.columns.flatMap((column, index) => columnRows(column, draft.columns.length > 1 ? index + 1 : undefined)),
  ];
  return rows.filter((row) => row.lines.length > 0);
}

function columnRows(column: Column, place: number | undefined): readonly ContentRow[] {
  const mark = place === undefined ? '' : ` ${place}`;
  const fields = Object.entries({ ...column.params, ...column.extra });
  const own = Object.keys(column.own ?? {});
  return [
    { name: `Parameters${mark}`, lines: listed(fields.map(([name, value]) => `${name} = ${JSON.stringify(value)}`)) },
    { name: `Fields left out${mark}`, lines: listed(column.without ?? []) },
    { name: `Of column${mark} alone`, lines: own },
  ];
}

function messageLines({ messages }: Draft): readonly string[] {
  const images = messages.flatMap(contentParts).filter((part) => imageUrl(part) !== undefined).length;
  const lines = messages.slice(0, SHOWN_MESSAGES).map((message) => {
    const text = visibleText(contentText(message.content));
    return `${visibleText(message.role, 20)}: ${text === '' ? '(no text)' : text}`;
  });
  const more = messages.length - lines.length;
  return [
    ...lines,
    ...(more > 0 ? [`and ${more} more`] : []),
    ...(images > 0 ? [`with ${counted(images, 'image')}`] : []),
  ];
}

/** What a reader of the messages would not see; a message of parts is looked at in its text. */
function hiddenLines({ messages }: Draft): readonly string[] {
  const lines = messages.flatMap(({ content }, index) => {
    const found = remarkableCharacters(contentText(content));
    return found === undefined ? [] : [`message ${index + 1}: ${remarkableWords(found)}`];
  });
  return listed(lines);
}

function toolLine({ definition, enabled, mock }: Draft['tools'][number]): string {
  const name = visibleText(toolLabel(definition), 64);
  return `${name}${enabled ? '' : ' (switched off)'}${mock === undefined ? '' : ' (with a mock)'}`;
}

function listed(items: readonly string[]): readonly string[] {
  const shown = items.slice(0, SHOWN_ITEMS).map((item) => visibleText(item));
  return items.length > SHOWN_ITEMS ? [...shown, `and ${items.length - SHOWN_ITEMS} more`] : shown;
}

function jsonLine(value: JsonValue | undefined): readonly string[] {
  return value === undefined ? [] : [visibleText(JSON.stringify(value))];
}

function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}
