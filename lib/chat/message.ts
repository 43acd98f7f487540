import type { JsonObject, JsonValue } from '../core/json';

/** One chat message as it travels: open JSON with a role (OpenAI API reference, "Create chat completion"). */
export type Message = JsonObject & { readonly role: string };

/** A tool as it travels: `{type: 'function', function: {name, description?, parameters?, strict?}}`, open JSON. */
export type ToolDefinition = JsonObject;

export const ROLES = ['system', 'developer', 'user', 'assistant', 'tool'] as const;

/** The text of a content value: the string itself, or its text parts joined; "" where there is none. */
export function contentText(content: JsonValue | undefined): string {
  if (typeof content === 'string') return content;
  if (!Array.isArray(content)) return '';
  return content.map(partText).join('');
}

function partText(part: JsonValue): string {
  if (typeof part === 'string') return part;
  if (typeof part !== 'object' || part === null || Array.isArray(part)) return '';
  const { text } = part as JsonObject; // not null, not an array
  return typeof text === 'string' ? text : '';
}
