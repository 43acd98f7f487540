import type { ProviderRow } from './provider';
import { AZION, MISTRAL, OPENAI, OXEN } from './rows/cloud-rows';
import { LLAMACPP, LMSTUDIO, OLLAMA, SANDBOX, VLLM } from './rows/local-rows';

/** Every built-in provider; a new one is one row here. Their model cards stand in `cards/`. */
export const PROVIDERS: readonly ProviderRow[] = [
  SANDBOX,
  OXEN,
  AZION,
  MISTRAL,
  OPENAI,
  OLLAMA,
  LLAMACPP,
  LMSTUDIO,
  VLLM,
];

/** The built-in row of an id; undefined for an operator's or a user's own endpoint. */
export function providerRow(id: string): ProviderRow | undefined {
  return PROVIDERS.find((row) => row.id === id);
}
