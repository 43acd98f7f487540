import { isJsonObject, type JsonObject, type JsonValue } from '../core/json';

/** Input kinds in a model object: Oxen's and OpenRouter's lists, Mistral's `vision`, LM Studio's `vlm`; empty = unknown. */
export function readInput(object: JsonObject): readonly string[] {
  const capabilities = child(object, 'capabilities');
  const listed = textsIn(
    capabilities.input ?? child(object, 'architecture').input_modalities ?? object.input_modalities,
  );
  if (listed.length > 0) return listed;
  if (capabilities.vision === true || object.type === 'vlm') return ['text', 'image'];
  return capabilities.vision === false || object.type === 'llm' ? ['text'] : [];
}

/** Whether the model object says that tools work; undefined = it does not say. */
export function readToolCalling(object: JsonObject): boolean | undefined {
  const { function_calling } = child(object, 'capabilities');
  if (typeof function_calling === 'boolean') return function_calling;
  if (textsIn(object.capabilities).includes('tool_use')) return true;
  const parameters = textsIn(object.supported_parameters);
  return parameters.length > 0 ? parameters.includes('tools') : undefined;
}

/** Context length in tokens as the lists of the engines name it; undefined = unknown. */
export function readContext(object: JsonObject): number | undefined {
  const candidates = [
    object.context_length,
    object.loaded_context_length,
    object.max_context_length,
    object.max_model_len,
    object.context_window,
    child(object, 'meta').n_ctx,
  ];
  return candidates.find((value): value is number => Number.isInteger(value) && Number(value) > 0);
}

/** The object under a key; an empty one where there is none. */
export function child(object: JsonObject, key: string): JsonObject {
  const value = object[key];
  return isJsonObject(value) ? value : {};
}

/** The texts of a list, cut to a length that fits a card; empty where it is no list. */
export function textsIn(value: JsonValue | undefined): readonly string[] {
  if (!Array.isArray(value)) return [];
  return value
    .slice(0, 50)
    .flatMap((item: JsonValue) => (typeof item === 'string' && item !== '' ? [item.slice(0, 60)] : []));
}
