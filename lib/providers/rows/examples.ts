import type { JsonObject } from '../../core/json';
import type { ParamExample, ParamExceptions } from '../../params/param';

/** The level Basic of every provider, and what All adds where nothing else is documented. */
export const BASIC_EXAMPLES: readonly ParamExample[] = [
  { name: 'temperature', value: 0.7, level: 'basic' },
  { name: 'max_tokens', value: 1024, level: 'basic' },
  { name: 'stream', value: false, level: 'basic' },
  { name: 'top_p', value: 1, level: 'all' },
];

export const PENALTY_EXAMPLES: readonly ParamExample[] = [
  { name: 'frequency_penalty', value: 0, level: 'all' },
  { name: 'presence_penalty', value: 0, level: 'all' },
];

export const STANDARD_EXAMPLES: readonly ParamExample[] = [...BASIC_EXAMPLES, ...PENALTY_EXAMPLES];

/** Asks for the token counts at the end of a stream. */
export const USAGE_IN_STREAMS: JsonObject = { stream_options: { include_usage: true } };

/** The model or the engine sets these defaults, so none is shown. */
export const MODEL_DEFAULTS: ParamExceptions = {
  overrides: { temperature: { default: null }, top_p: { default: null } },
};
