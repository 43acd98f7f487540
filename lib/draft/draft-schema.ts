import '../chat/zod';
import * as z from 'zod/mini';
import type { Message, ToolDefinition } from '../chat/message';
import { isJsonObject, type JsonObject, type JsonValue } from '../core/json';

/** What travels on the wire is open JSON: it stays whole, whatever it holds. */
const openJson = z.custom<JsonValue>((value) => value !== undefined);
const openObject = z.custom<JsonObject>(isJsonObject);
const message = z.custom<Message>((value) => isJsonObject(value) && typeof value.role === 'string');
const tool = z.object({
  definition: z.custom<ToolDefinition>(isJsonObject),
  enabled: z.boolean(),
  mock: z.optional(z.string()),
});

const shared = {
  messages: z.array(message),
  tools: z.array(tool),
  toolChoice: z.optional(openJson),
  parallelToolCalls: z.optional(z.boolean()),
  responseFormat: z.optional(openJson),
};

const ownEndpoint = z.object({ label: z.string(), baseUrl: z.string() });

const column = z.object({
  id: z.string(),
  provider: z.union([z.string(), ownEndpoint]),
  model: z.string(),
  params: openObject,
  extra: openObject,
  without: z.optional(z.array(z.string())),
  untouched: z.optional(z.array(z.string())),
  own: z.optional(z.partial(z.object(shared))),
});

/** The envelope of a draft, version 1: a public contract, carried by links and stored shares. */
export const DraftSchema = z.object({
  v: z.literal(1),
  title: z.optional(z.string()),
  ...shared,
  variables: z.record(z.string(), z.string()),
  checks: z.optional(z.array(openObject)),
  columns: z.array(column).check(z.minLength(1)),
});
