import { type Machine, mergedDict } from './machine';
import { asText, doubt, joinTexts, listValue, plainText, type TextValue, textValue, type Value } from './value';

/** `a + b + c` of texts or lists; undefined where it is not known. */
export function addValues(values: readonly Value[], machine: Machine): Value | undefined {
  if (values.every((value) => value.kind === 'list')) {
    const joined = listValue();
    for (const value of values) {
      if (value.kind !== 'list' || !machine.spend(8 * value.items.length)) return undefined;
      for (const item of value.items) joined.items.push(item);
      doubt(joined, value.doubts);
    }
    return joined;
  }
  if (!values.some((value) => asText(value) !== undefined)) return undefined;
  const texts = values.map(holeText).filter((text) => text !== undefined);
  if (texts.length < values.length) return undefined;
  const text = joinTexts(texts);
  return machine.spend(plainText(text)?.length ?? 0) ? text : undefined;
}

/** A value in the midst of a text; numbers with a point are written differently from language to language. */
export function holeText(value: Value): TextValue | undefined {
  if (value.kind === 'number' && !value.isFloat && Number.isSafeInteger(value.value))
    return textValue(String(value.value));
  return asText(value);
}

/** The first value, or the second where it is missing: `a or b`, `a ?? b`. */
export function eitherValue(first: Value, second: Value): Value | undefined {
  if (first.kind === 'null' || first.kind === 'undefined') return second;
  const text = asText(first);
  if (text === undefined) return first.kind === 'list' || first.kind === 'dict' ? first : undefined;
  const [only, ...more] = text.parts;
  if (typeof only !== 'object' || more.length > 0) return plainText(text) === '' ? second : first;
  const fallback = plainText(second);
  return fallback === undefined ? first : { kind: 'text', parts: [{ fallback, ...only }] };
}

/** What `old operator= value` comes to; undefined where it is not known. */
export function updatedValue(
  old: Value | undefined,
  operator: string,
  value: Value,
  machine: Machine,
): Value | undefined {
  if (operator === '=') return value;
  if (old === undefined) return undefined;
  if (operator === '+=') return addValues([old, value], machine);
  if (operator === '|=') return mergedDict([old, value], machine);
  if (operator === '??=' || operator === '||=') return eitherValue(old, value);
  return undefined;
}
