import type { ToolDefinition } from '../../chat/message';
import type { JsonObject } from '../../core/json';
import { usableName } from '../usable-name';
import { joined, type Member, objectOf } from './members';
import type { Reading } from './reading';

/** A function as read from the text. */
export type Signature = {
  readonly name: string;
  readonly description: string;
  readonly parameters: readonly Member[];
  /** Adds the definitions that the schema refers to. */
  readonly definitions: (schema: JsonObject) => JsonObject;
};

const MOST_TOOLS = 128;

/** The tools of the signatures, each under a name of its own that every provider takes. */
export function toolsFrom(signatures: readonly Signature[], reading: Reading): readonly ToolDefinition[] {
  const taken = new Set<string>();
  if (signatures.length > MOST_TOOLS)
    reading.note(`The first ${MOST_TOOLS} functions of ${signatures.length} are taken.`);
  return signatures.slice(0, MOST_TOOLS).map((signature) => {
    const name = usableName(signature.name, taken);
    if (name !== signature.name) reading.note(`${signature.name.slice(0, 80)} is called ${name} here.`);
    taken.add(name);
    return toolOf(name, signature, reading);
  });
}

function toolOf(name: string, { description, parameters, definitions }: Signature, reading: Reading): ToolDefinition {
  if (parameters.some((parameter) => parameter.name === '__proto__')) reading.note(`__proto__ of ${name} is left out.`);
  return {
    type: 'function',
    function: {
      name,
      ...(description ? { description } : {}),
      parameters: definitions(objectOf(joined([], parameters))),
    },
  };
}
