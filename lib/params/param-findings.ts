import { checkParam } from './check-param';
import { ownValue } from './own-value';
import type { ParamExceptions, ParamFinding, ParamSpec, ParamValues } from './param';

/**
 * What is doubtful about the set values, at most one finding a name: unlisted, refused, out of range, or not together.
 * Findings are shown; nothing is held back, clamped or dropped.
 */
export function paramFindings(
  specs: readonly ParamSpec[],
  exceptions: ParamExceptions,
  values: ParamValues,
): readonly ParamFinding[] {
  const byName = new Map(specs.map((spec) => [spec.name, spec]));
  return Object.entries(values).flatMap(([name, value]) => {
    const spec = byName.get(name);
    const message = spec ? checkParam(spec, value) : unlisted(name, exceptions);
    const found = message ?? clash(name, exceptions, values);
    return found === undefined ? [] : [{ name, message: found }];
  });
}

function unlisted(name: string, exceptions: ParamExceptions): string {
  const twin = ownValue(exceptions.twins, name);
  return twin === undefined ? `${name} is not among this model's parameters.` : `This model calls ${name} ${twin}.`;
}

function clash(name: string, exceptions: ParamExceptions, values: ParamValues): string | undefined {
  const pair = exceptions.together?.find(([first, second]) => second === name && Object.hasOwn(values, first));
  return pair && `The provider refuses ${name} together with ${pair[0]} for this model.`;
}
