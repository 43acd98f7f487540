import { holeText } from './join-values';
import type { Machine } from './machine';
import type { Expression } from './syntax';
import { type Hole, joinTexts, type Place, type Scope, type TextPart, type Value } from './value';

const LONGEST_NAME = 40;

/** A text with holes (an f-string, a template literal); what is not known stays a hole with a name. */
export function joinedText(
  parts: readonly (string | Expression)[],
  place: Place,
  scope: Scope,
  machine: Machine,
): Value | undefined {
  const pieces = parts.map((part) =>
    typeof part === 'string' ? [part] : partsOf(machine.evaluate(part, scope), part, machine),
  );
  return joined(pieces, place, machine);
}

/** `a + b` with a text among them: it is a text, whatever the others hold. Undefined for any other sum. */
export function summedText(
  terms: readonly Expression[],
  values: readonly Value[],
  place: Place,
  machine: Machine,
): Value | undefined {
  if (!values.some(({ kind }) => kind === 'text' || kind === 'holed')) return undefined;
  const pieces = values.map((value, index) => partsOf(value, terms[index] ?? place, machine));
  return joined(pieces, place, machine);
}

function joined(pieces: readonly (readonly (TextPart | Hole)[])[], place: Place, machine: Machine): Value | undefined {
  const parts = pieces.flat();
  if (!machine.spend(parts.reduce((sum, part) => sum + (typeof part === 'string' ? part.length : 1), 0))) {
    return undefined;
  }
  const known = parts.filter(isKnown);
  if (known.length === parts.length) return joinTexts([{ kind: 'text', parts: known }]);
  return { kind: 'holed', parts, from: place.from, to: place.to };
}

function isKnown(part: TextPart | Hole): part is TextPart {
  return typeof part === 'string' || !('hole' in part);
}

function partsOf(value: Value, place: Expression | Place, machine: Machine): readonly (TextPart | Hole)[] {
  if (value.kind === 'holed') return value.parts;
  return holeText(value)?.parts ?? [{ hole: nameOf(place, machine) }];
}

/** A name for what stands there, made of the words of its source. */
function nameOf(place: Expression | Place, machine: Machine): string {
  const [first] = 'kind' in place && place.kind === 'other' ? place.inside : [];
  const words = machine.program.excerpt(first ?? place).match(/\w{1,40}/g) ?? [];
  return words.join('_').slice(0, LONGEST_NAME) || 'value';
}

/** The text in the notation of the workbench: each hole as `{{name}}`; undefined for any other value. */
export function variableText(value: Value): { readonly text: string; readonly names: readonly string[] } | undefined {
  if (value.kind !== 'holed') return undefined;
  const names = new Set<string>();
  const texts = value.parts.map((part) => {
    if (typeof part === 'string') return part;
    if (!('hole' in part) && part.fallback !== undefined) return part.fallback;
    const name = 'hole' in part ? part.hole : part.variable.slice(0, LONGEST_NAME);
    names.add(name);
    return `{{${name}}}`;
  });
  return { text: texts.join(''), names: [...names] };
}
