import type { Message } from '../chat/message';
import { isJsonObject, type JsonValue } from '../core/json';
import type { Draft } from './draft';

// No brace inside the name: every character is looked at a fixed number of times.
const PLACE = /\{\{([^{}]+)\}\}/g;

type Variables = Draft['variables'];

/** The messages with `{{name}}` replaced, once, in string contents and text parts, where the table has the name. */
export function fillVariables(messages: readonly Message[], variables: Variables): readonly Message[] {
  if (Object.keys(variables).length === 0) return messages;
  return messages.map((message) => mapText(message, (text) => fillText(text, variables)));
}

/** Names that stand as `{{name}}` in the text of a message and not in the table, each once, in order. */
export function missingVariables(message: Message, variables: Variables): readonly string[] {
  const names = new Set<string>();
  mapText(message, (text) => {
    for (const [, name = ''] of text.matchAll(PLACE)) if (!Object.hasOwn(variables, name)) names.add(name);
    return text;
  });
  return [...names];
}

/** One text with `{{name}}` replaced, once, where the table has the name. */
export function fillText(text: string, variables: Variables): string {
  return text.replace(PLACE, (place, name: string) =>
    Object.hasOwn(variables, name) ? (variables[name] ?? place) : place,
  );
}

function mapText(message: Message, change: (text: string) => string): Message {
  const { content } = message;
  if (typeof content === 'string') return { ...message, content: change(content) };
  if (!Array.isArray(content)) return message;
  return { ...message, content: content.map((part) => mapPart(part, change)) };
}

function mapPart(part: JsonValue, change: (text: string) => string): JsonValue {
  if (!isJsonObject(part) || part.type !== 'text' || typeof part.text !== 'string') return part;
  return { ...part, text: change(part.text) };
}
