import { isJsonObject, type JsonObject } from '../core/json';
import type { ModelKind } from './model';

const BY_ENDPOINT: readonly (readonly [string, ModelKind])[] = [
  ['chat', 'chat'],
  ['image', 'image'],
  ['video', 'video'],
  ['audio', 'audio'],
  ['embed', 'embedding'],
  ['rerank', 'reranker'],
];

const BY_ID: readonly (readonly [RegExp, ModelKind])[] = [
  [/rerank/i, 'reranker'],
  [/embed/i, 'embedding'],
  [/\bocr\b/i, 'ocr'],
  [/^(?:dall-e|gpt-image|chatgpt-image)/i, 'image'],
  [/^sora/i, 'video'],
  [/^(?:whisper|tts-)|-(?:tts|transcribe|realtime)\b/i, 'audio'],
  [/moderation|^(?:babbage|davinci)-/i, 'other'],
];

/** What a model is for: by the endpoint where the object names one, else by what the list or the id says; undefined = unknown. */
export function readModelKind(id: string, object: JsonObject): ModelKind | undefined {
  const { endpoint, type, capabilities } = object;
  if (typeof endpoint === 'string' && endpoint !== '') return kindOf(endpoint) ?? 'other';
  if (typeof type === 'string' && type.startsWith('embed')) return 'embedding';
  const known = BY_ID.find(([pattern]) => pattern.test(id.slice(0, 200)))?.[1];
  const noChat = isJsonObject(capabilities) && capabilities.completion_chat === false;
  return known ?? (noChat ? 'other' : undefined);
}

function kindOf(endpoint: string): ModelKind | undefined {
  return BY_ENDPOINT.find(([word]) => endpoint.toLowerCase().includes(word))?.[1];
}
