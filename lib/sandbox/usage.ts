import type { JsonObject } from '../core/json';
import type { SandboxImage } from './image-input';
import type { SandboxMessage, SandboxRequest } from './request';
import { countTokens } from './tokenize';

const PER_MESSAGE = 3;
const PER_REPLY = 3;

/** How many tokens the model reads: messages, tool definitions and images. */
export function countPromptTokens(request: Pick<SandboxRequest, 'messages' | 'tools'>): number {
  const messages = request.messages.reduce((sum, message) => sum + messageTokens(message), 0);
  const tools = request.tools.length > 0 ? countTokens(JSON.stringify(request.tools)) : 0;
  return messages + tools + PER_REPLY;
}

/** The `usage` object of an answer. */
export function usageBody(promptTokens: number, completionTokens: number, reasoningTokens: number): JsonObject {
  return {
    prompt_tokens: promptTokens,
    completion_tokens: completionTokens,
    total_tokens: promptTokens + completionTokens,
    prompt_tokens_details: { cached_tokens: 0 },
    completion_tokens_details: { reasoning_tokens: reasoningTokens },
  };
}

function messageTokens(message: SandboxMessage): number {
  const calls = message.toolCalls.reduce((sum, call) => sum + countTokens(call.name) + countTokens(call.arguments), 0);
  const images = message.images.reduce((sum, image) => sum + imageTokens(image), 0);
  return PER_MESSAGE + countTokens(message.text) + calls + images;
}

const BASE_TILE = 85;
const TILE = 170;
const TILE_PIXELS = 512;
const LONGEST_SIDE = 2048;

// As the large providers count: a base, and one price for each tile of 512 pixels after scaling down.
function imageTokens(image: SandboxImage): number {
  if (image.kind === 'remote') return BASE_TILE;
  const { width, height } = image.size;
  const scale = Math.min(1, LONGEST_SIDE / Math.max(width, height));
  const tiles = Math.ceil((width * scale) / TILE_PIXELS) * Math.ceil((height * scale) / TILE_PIXELS);
  return BASE_TILE + TILE * tiles;
}
