import { isJsonObject, type JsonObject } from '../../core/json';
import { toolsFromSignature } from '../tools-from-signature';

/** A text, and the properties of the first tool in it. */
export type SignatureCase = {
  readonly name: string;
  readonly source: string;
  readonly properties: JsonObject;
  readonly required?: readonly string[];
};

/** The function of the first tool of a text. */
export function firstFunction(source: string): JsonObject {
  const inside = toolsFromSignature(source).tools[0]?.function;
  return isJsonObject(inside) ? inside : {};
}

/** The names of all tools of a text. */
export function toolNames(source: string): readonly unknown[] {
  return toolsFromSignature(source).tools.map((tool) => (isJsonObject(tool.function) ? tool.function.name : undefined));
}
