import type { Model } from '@/lib/providers/model';

/** A provider and a model id as one option id; neither a blank in the model id nor a slash harms it. */
export function optionId(provider: string, model: string): string {
  return `${provider} ${model}`;
}

/** The provider and model id of an option id. */
export function readOptionId(id: string): { readonly provider: string; readonly model: string } {
  const blank = id.indexOf(' ');
  return { provider: id.slice(0, blank), model: id.slice(blank + 1) };
}

/** What a model can do, in three short words at most: `128k`, `vision`, `tools`. */
export function modelChips(model: Model): readonly string[] {
  const chips: string[] = model.kind === 'chat' ? [] : [model.kind];
  if (model.contextTokens !== undefined) chips.push(contextWords(model.contextTokens));
  if (model.input.includes('image')) chips.push('vision');
  if (model.toolCalling === true) chips.push('tools');
  return chips;
}

function contextWords(tokens: number): string {
  if (tokens >= 1_000_000) return `${Math.round(tokens / 100_000) / 10}M`;
  return tokens >= 1000 ? `${Math.floor(tokens / 1000)}k` : String(tokens);
}
