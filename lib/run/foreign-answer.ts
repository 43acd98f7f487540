import { errorText, shownText } from '../chat/error-text';
import { wordOf } from '../chat/loose';
import { clip, pageText } from '../chat/plain-text';
import type { JsonObject } from '../core/json';

const QUOTE_BYTES = 300;

/** Says which other API an object belongs to, or what it says; "" when neither is known. */
export function foreignAnswer(json: JsonObject): string {
  const type = wordOf(json.type);
  if ('candidates' in json) return "It is the format of Gemini's native API: use its OpenAI-compatible base URL.";
  if (/^(?:message_|content_block_|message$)/.test(type)) return 'It is the format of the Anthropic Messages API.';
  if (type.startsWith('response.') || json.object === 'response')
    return 'It is the format of the OpenAI Responses API.';
  if (typeof json.response === 'string' && 'done' in json) return "It is Ollama's own API: use the base URL with /v1.";
  if ('generated_text' in json) return "It is the format of text-generation-inference's own API.";
  if (json.object === 'list') return 'It is a list of models: check the base URL.';
  const text = errorText(json);
  return text === '' ? '' : `It says: ${quoted(text)}`;
}

/** What a page says of itself, for the sentence "not an API". */
export function pageAnswer(markup: string): string {
  const words = quoted(pageText(markup));
  return `This address answered with an HTML page${words === '' ? '' : ` (“${words}”)`}: it is not an API. Check the base URL.`;
}

export function quoted(text: string): string {
  return clip(shownText(text).replace(/\s+/g, ' '), QUOTE_BYTES);
}
