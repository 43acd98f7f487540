import { visibleName } from '@/lib/core/visible-text';
import type { ToolCallState } from '@/lib/run/state';

/** Which calls still lack a result, in one sentence; "" when none does. */
export function missingResults(
  calls: readonly ToolCallState[],
  results: Readonly<Record<number, string | undefined>> | undefined,
): string {
  const missing = calls.flatMap(({ name }, index) =>
    results?.[index] === undefined
      ? [calls.length === 1 ? visibleName(name) || 'the call' : `call ${index + 1} (${visibleName(name) || 'no name'})`]
      : [],
  );
  return missing.length === 0 ? '' : `No result yet: ${missing.join(', ')}.`;
}
