'use client';

import { useWorkbench } from '@/components/state/use-workbench';
import { differingParams } from '@/lib/compare/config-diff';
import type { Draft } from '@/lib/draft/draft';

const known = new WeakMap<Draft, ReadonlySet<string>>();

/** Stands at a parameter that the columns do not all send alike. */
export function DiffersMark({ name }: { readonly name: string }) {
  const differs = useWorkbench(({ draft }) => differing(draft).has(name));
  if (!differs) return null;
  return (
    <span
      title={`The columns do not all send the same ${name}`}
      className="shrink-0 rounded bg-accent-soft px-1 text-[12px] text-accent leading-4"
    >
      differs
    </span>
  );
}

/** Found once for each state of the document; every row asks. */
function differing(draft: Draft): ReadonlySet<string> {
  const found = known.get(draft) ?? differingParams(draft);
  known.set(draft, found);
  return found;
}
