import { contentText } from '../chat/message';
import { isJsonObject, type JsonObject, type JsonValue } from '../core/json';
import type { SamplingSettings } from './distribution';
import { readImage, type SandboxImage } from './image-input';
import { listOf, objectOf } from './json-parts';
import { findSandboxModel, SANDBOX_ANSWER_TOKENS, SANDBOX_MODEL_ROWS, type SandboxModel } from './models';

export type SandboxToolCall = { readonly id: string; readonly name: string; readonly arguments: string };

export type SandboxMessage = {
  readonly role: string;
  readonly text: string;
  readonly images: readonly SandboxImage[];
  readonly toolCalls: readonly SandboxToolCall[];
  readonly toolCallId: string;
};

export type SandboxTool = { readonly name: string; readonly description: string; readonly parameters: JsonObject };

export type ToolChoice =
  | { readonly kind: 'none' | 'auto' | 'required' }
  | { readonly kind: 'named'; readonly name: string };

export type OutputFormat =
  | { readonly kind: 'text' | 'json_object' }
  | { readonly kind: 'json_schema'; readonly schema: JsonObject };

/** A checked request body, read once: every default filled in. */
export type SandboxRequest = {
  readonly model: SandboxModel;
  readonly messages: readonly SandboxMessage[];
  readonly stream: boolean;
  readonly includeUsage: boolean;
  readonly sampling: SamplingSettings;
  readonly seed: number | undefined;
  readonly maxTokens: number;
  readonly stops: readonly string[];
  readonly choices: number;
  readonly logprobs: boolean;
  readonly topLogprobs: number;
  readonly effort: string;
  readonly tools: readonly SandboxTool[];
  readonly toolChoice: ToolChoice;
  readonly parallelToolCalls: boolean;
  readonly output: OutputFormat;
};

/** Reads a body in which `checkRequest` found nothing wrong. */
export function readRequest(body: JsonObject): SandboxRequest {
  const stop = body.stop ?? null;
  const options = isJsonObject(body.stream_options) ? body.stream_options : {};
  return {
    model: findSandboxModel(String(body.model)) ?? SANDBOX_MODEL_ROWS[0],
    messages: listOf(body.messages).map((message) => readMessage(objectOf(message))),
    stream: body.stream === true,
    includeUsage: options.include_usage === true,
    sampling: {
      temperature: numberOf(body.temperature, 1),
      topP: numberOf(body.top_p, 1),
      frequencyPenalty: numberOf(body.frequency_penalty, 0),
      presencePenalty: numberOf(body.presence_penalty, 0),
    },
    seed: typeof body.seed === 'number' ? body.seed : undefined,
    maxTokens: Math.min(
      numberOf(body.max_completion_tokens ?? body.max_tokens, SANDBOX_ANSWER_TOKENS),
      SANDBOX_ANSWER_TOKENS,
    ),
    stops: (typeof stop === 'string' ? [stop] : listOf(stop)).map(String),
    choices: numberOf(body.n, 1),
    logprobs: body.logprobs === true,
    topLogprobs: numberOf(body.top_logprobs, 0),
    effort: typeof body.reasoning_effort === 'string' ? body.reasoning_effort : 'medium',
    tools: listOf(body.tools).map(readTool),
    toolChoice: readToolChoice(body.tool_choice),
    parallelToolCalls: body.parallel_tool_calls !== false,
    output: readOutput(objectOf(body.response_format)),
  };
}

function readMessage(message: JsonObject): SandboxMessage {
  return {
    role: String(message.role),
    text: contentText(message.content),
    images: listOf(message.content).flatMap((part) => {
      const url = objectOf(objectOf(part).image_url).url;
      const image = typeof url === 'string' ? readImage(url, '') : undefined;
      return image && 'kind' in image ? [image] : [];
    }),
    toolCalls: listOf(message.tool_calls).map((call) => {
      const { id, function: called } = objectOf(call);
      return { id: String(id), name: String(objectOf(called).name), arguments: String(objectOf(called).arguments) };
    }),
    toolCallId: typeof message.tool_call_id === 'string' ? message.tool_call_id : '',
  };
}

function readTool(tool: JsonValue): SandboxTool {
  const { name, description, parameters } = objectOf(objectOf(tool).function);
  return {
    name: String(name),
    description: typeof description === 'string' ? description : '',
    parameters: objectOf(parameters),
  };
}

function readToolChoice(choice: JsonValue | undefined): ToolChoice {
  if (choice === 'none' || choice === 'required') return { kind: choice };
  if (isJsonObject(choice)) return { kind: 'named', name: String(objectOf(choice.function).name) };
  return { kind: 'auto' };
}

function readOutput(format: JsonObject): OutputFormat {
  if (format.type === 'json_object') return { kind: 'json_object' };
  if (format.type !== 'json_schema') return { kind: 'text' };
  return { kind: 'json_schema', schema: objectOf(objectOf(format.json_schema).schema) };
}

function numberOf(value: JsonValue | undefined, otherwise: number): number {
  return typeof value === 'number' ? value : otherwise;
}
