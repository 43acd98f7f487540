import type { JsonValue } from '../core/json';
import { checkParam } from '../params/check-param';
import type { ParamExample } from '../params/param';
import { paramsFor } from '../params/params-for';
import { exceptionsFor, rulesFor } from './exceptions-for';
import type { Model } from './model';
import type { ProviderRow } from './provider';

/**
 * The example values of Basic and All for this model, in print order: only parameters that it has and that the provider
 * takes, under the names it uses; of two that are refused together the second is left out.
 */
export function examplesFor(provider: ProviderRow, model: Model): readonly ParamExample[] {
  const exceptions = exceptionsFor(provider, model);
  const specs = new Map(paramsFor(model.requestSchema, exceptions).map((spec) => [spec.name, spec]));
  const twins = new Map(Object.entries(exceptions.twins ?? {}));
  const wished = [...provider.examples, ...rulesFor(provider, model).flatMap((rule) => rule.examples ?? [])];
  const usable = wished.flatMap((example) => {
    const spec = specs.get(example.name) ?? specs.get(twins.get(example.name) ?? example.name);
    if (spec === undefined || spec.refused) return [];
    const value = [example.value, spec.schema.default].find(
      (candidate): candidate is JsonValue => candidate !== undefined && checkParam(spec, candidate) === undefined,
    );
    return value === undefined ? [] : [{ ...example, name: spec.name, value }];
  });
  const names = new Set(usable.map((example) => example.name));
  const dropped = new Set(exceptions.together?.flatMap(([first, second]) => (names.has(first) ? [second] : [])));
  return usable.filter((example) => !dropped.has(example.name));
}
