import { isJsonObject, type JsonValue } from '../core/json';
import { choiceWords, orList, typeWords } from './keywords-scalar';
import { breach, pathOf, type Site } from './site';
import type { Outcome } from './verdict';
import type { Violation } from './violation';

/**
 * One cause where none of several forms fits: the types or values they allow together, or what is wrong with the one
 * form that the value evidently aims at.
 */
export function closestForm(
  site: Site,
  keyword: string,
  outcomes: readonly Outcome[],
  parts: readonly JsonValue[],
): readonly Violation[] {
  const own = pathOf(site).length;
  const isAtOwn = (violation: Violation, ...keywords: readonly string[]) =>
    violation.path.length === own && keywords.includes(violation.keyword);
  const ofOtherType = outcomes.map(({ violations }) => violations.some((one) => isAtOwn(one, 'type')));
  if (ofOtherType.every(Boolean)) {
    const types = parts.flatMap((part) => (isJsonObject(part) && part.type !== undefined ? [part.type] : [])).flat();
    const says = types.length >= parts.length ? `must be ${typeWords(types)}` : 'fits none of the allowed forms';
    return [breach(site, keyword, says)];
  }
  const values = parts.map(valuesOf);
  if (values.every((list) => list !== undefined)) {
    return [breach(site, keyword, `must be ${choiceWords(values.flat())}`)];
  }
  const aimed = outcomes.filter((outcome, index) => !ofOtherType[index] && !misses(outcome, own));
  const [only] = aimed;
  if (only !== undefined && aimed.length === 1) return only.violations;
  const kinds = orList(outcomes.flatMap(({ violations }) => violations.slice(0, 1).map(({ message }) => message)));
  const says = kinds.length <= 160 ? `fits none of the allowed forms: ${kinds}` : 'fits none of the allowed forms';
  return [breach(site, keyword, says)];
}

/** True where the value carries another mark (`const`, `enum`) than the form wants, at itself or one member in. */
function misses({ violations }: Outcome, own: number): boolean {
  return violations.some(({ path, keyword }) => path.length <= own + 1 && (keyword === 'const' || keyword === 'enum'));
}

function valuesOf(part: JsonValue): readonly JsonValue[] | undefined {
  if (!isJsonObject(part)) return undefined;
  if (part.const !== undefined) return [part.const];
  return Array.isArray(part.enum) ? part.enum : undefined;
}
