import { isJsonObject, type JsonObject, type JsonValue } from '../core/json';
import type { Message } from './message';

/** The parts of a message's content: a string is one text part, `null` or nothing is none. */
export function contentParts(message: Message): readonly JsonValue[] {
  const { content } = message;
  if (typeof content === 'string') return content === '' ? [] : [{ type: 'text', text: content }];
  return Array.isArray(content) ? content : [];
}

/** The text a person edits: the content itself, or its first text part. */
export function editableText(message: Message): string {
  const { content } = message;
  if (typeof content === 'string') return content;
  const part = contentParts(message).find(isTextPart);
  return part === undefined ? '' : part.text;
}

/** The message with another text; a string stays a string, other parts stay where they are. */
export function withText(message: Message, text: string): Message {
  const { content } = message;
  if (!Array.isArray(content)) return { ...message, content: text };
  const at = content.findIndex(isTextPart);
  if (at === -1) return { ...message, content: [{ type: 'text', text }, ...content] };
  return {
    ...message,
    content: content.map((part, index) => (index === at ? { ...(part as JsonObject), text } : part)),
  }; // isTextPart
}

/** The message with an image behind its other parts; `url` is a data URL or an address, sent as it is. */
export function withImage(message: Message, url: string): Message {
  return { ...message, content: [...contentParts(message), { type: 'image_url', image_url: { url } }] };
}

/** The message without one part; a single text part becomes a plain string again. */
export function withoutPart(message: Message, at: number): Message {
  const parts = contentParts(message).filter((_, index) => index !== at);
  const [first] = parts;
  const plain = parts.length === 1 && first !== undefined && isTextPart(first) && Object.keys(first).length === 2;
  if (plain) return { ...message, content: first.text };
  return { ...message, content: parts.length === 0 ? '' : parts };
}

/** The message with one image part pointing elsewhere. */
export function withImageUrl(message: Message, at: number, url: string): Message {
  const parts = contentParts(message).map((part, index) => {
    if (index !== at || !isJsonObject(part)) return part;
    return { ...part, image_url: { ...(isJsonObject(part.image_url) ? part.image_url : {}), url } };
  });
  return { ...message, content: parts };
}

/** The address of an image part, or undefined for any other part. */
export function imageUrl(part: JsonValue): string | undefined {
  if (!isJsonObject(part) || part.type !== 'image_url') return undefined;
  const image = part.image_url;
  if (typeof image === 'string') return image;
  return isJsonObject(image) && typeof image.url === 'string' ? image.url : undefined;
}

function isTextPart(part: JsonValue): part is JsonObject & { readonly type: 'text'; readonly text: string } {
  return isJsonObject(part) && part.type === 'text' && typeof part.text === 'string';
}
