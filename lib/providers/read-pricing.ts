import { isJsonObject, type JsonObject, type JsonValue } from '../core/json';
import type { Pricing } from './model';

const UNITS = [
  ['cost_per_second', 'second'],
  ['cost_per_image', 'image'],
] as const;

/** The price in a model object (Oxen's `pricing`); undefined where it states none. Missing = unknown, never 0. */
export function readPricing(value: JsonValue | undefined): Pricing | undefined {
  if (!isJsonObject(value)) return undefined;
  const inputPerToken = amount(value.input_cost_per_token ?? value.prompt);
  const outputPerToken = amount(value.output_cost_per_token ?? value.completion);
  const method = typeof value.method === 'string' ? value.method : 'token';
  if (method !== 'token') return { method: 'other', note: otherNote(method, value) };
  if (inputPerToken === undefined && outputPerToken === undefined) return undefined;
  return {
    method: 'token',
    ...(inputPerToken === undefined ? {} : { inputPerToken }),
    ...(outputPerToken === undefined ? {} : { outputPerToken }),
  };
}

/** The price in words: `$3 per million input tokens, $15 per million output tokens`. */
export function priceWords(pricing: Pricing): string {
  if (pricing.method === 'other') return pricing.note;
  const { inputPerToken, outputPerToken } = pricing;
  return [perMillion(inputPerToken, 'input'), perMillion(outputPerToken, 'output')]
    .filter((words) => words !== undefined)
    .join(', ');
}

function perMillion(perToken: number | undefined, side: string): string | undefined {
  return perToken === undefined ? undefined : `$${rounded(perToken * 1e6)} per million ${side} tokens`;
}

function otherNote(method: string, pricing: JsonObject): string {
  const costs = UNITS.flatMap(([field, unit]) => {
    const cost = amount(pricing[field]);
    return cost === undefined ? [] : [`$${rounded(cost)} per ${unit}`];
  });
  const words = method.replaceAll('_', ' ').slice(0, 60);
  return costs.length > 0 ? `Billed ${words}: ${costs.join(', ')}` : `Billed by ${words}, not by token`;
}

/** A price: a number, or its text as some lists send it; nothing negative (OpenRouter's -1 = varies). */
function amount(value: JsonValue | undefined): number | undefined {
  const number = typeof value === 'string' && value.trim() !== '' ? Number(value) : value;
  return typeof number === 'number' && Number.isFinite(number) && number >= 0 ? number : undefined;
}

function rounded(value: number): number {
  return Number(value.toPrecision(6));
}
