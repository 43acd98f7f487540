import type { JsonObject } from '@/lib/core/json';
import type { ParamExceptions, ParamSpec, ParamValues } from '@/lib/params/param';
import { paramFindings } from '@/lib/params/param-findings';
import { paramsFor } from '@/lib/params/params-for';

/** The parameters as the model's own schema has them, and by name what is doubtful about the values. */
export function paramRules(schema: JsonObject | undefined, exceptions: ParamExceptions, values: ParamValues) {
  const specs: readonly ParamSpec[] = paramsFor(schema, exceptions);
  const found = paramFindings(specs, exceptions, values).map(({ name, message }) => [name, message] as const);
  return { specs, findings: new Map(found) };
}
