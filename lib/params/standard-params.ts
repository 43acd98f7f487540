import { controlFor } from './control-for';
import { mergePatch } from './merge-patch';
import { ownValue } from './own-value';
import type { ParamExceptions, ParamSpec } from './param';
import { STANDARD_PARAMS, standardParam } from './table';

/** The parameters of the standard table, the exceptions of provider and model laid over: what a model without a schema of its own takes. */
export function standardParamsFor(exceptions: ParamExceptions): readonly ParamSpec[] {
  return standardParams(exceptions).map((spec) => marked(spec, exceptions));
}

function standardParams(exceptions: ParamExceptions): readonly ParamSpec[] {
  const twins = new Map(Object.entries(exceptions.twins ?? {}));
  const renamed = new Set(twins.values());
  const absent = new Set(exceptions.absent);
  return STANDARD_PARAMS.flatMap((spec) => {
    const twin = twins.get(spec.name);
    if (twin !== undefined)
      return [withException({ ...(standardParam(twin) ?? spec), name: twin, basic: spec.basic }, exceptions)];
    return absent.has(spec.name) || renamed.has(spec.name) ? [] : [withException(spec, exceptions)];
  });
}

/** A spec with the hint and the narrower schema that the exceptions give it. */
export function withException(spec: ParamSpec, exceptions: ParamExceptions): ParamSpec {
  const hint = ownValue(exceptions.hints, spec.name);
  const patch = ownValue(exceptions.overrides, spec.name);
  const schema = patch ? mergePatch(spec.schema, patch) : spec.schema;
  return {
    ...spec,
    ...(hint === undefined ? {} : { hint }),
    ...(patch ? { schema, control: controlFor(schema, spec.control) } : {}),
  };
}

/** A spec with what the exceptions say about it: refused, and a note. */
export function marked(spec: ParamSpec, exceptions: ParamExceptions): ParamSpec {
  const note = ownValue(exceptions.notes, spec.name);
  return {
    ...spec,
    ...(exceptions.refused?.includes(spec.name) ? { refused: true } : {}),
    ...(note === undefined ? {} : { note }),
  };
}
