'use client';

import { useEffect, useSyncExternalStore } from 'react';
import { useWorkbench } from '@/components/state/use-workbench';
import type { CheckVerdict } from '@/lib/compare/check';
import { filledChecks } from '@/lib/compare/filled-checks';
import type { JsonObject } from '@/lib/core/json';
import type { Draft } from '@/lib/draft/draft';
import type { RunRecord } from '@/lib/run/run-record';
import { isLive, knownVerdicts, subscribeToVerdicts, verdictsVersion, wantVerdicts } from './judged-runs';

type JudgedRun = { readonly run: RunRecord; readonly rounds: readonly RunRecord[] };

const NO_CHECKS: readonly JsonObject[] = [];
/** While an answer comes, only this many characters are looked at, checks times text. */
const MOST_LIVE = 20_000;

const filled = new WeakMap<
  object,
  { readonly variables: Draft['variables']; readonly checks: readonly JsonObject[] }
>();

/** The checks of the draft, with its variables as they are now: what they were at a run is not kept. */
export function useFilledChecks(): readonly JsonObject[] {
  const checks = useWorkbench((state) => state.draft.checks) ?? NO_CHECKS;
  const variables = useWorkbench((state) => state.draft.variables);
  const known = filled.get(checks);
  if (known?.variables === variables) return known.checks;
  const made = filledChecks(checks, variables);
  filled.set(checks, { variables, checks: made });
  return made;
}

/** The verdicts on each run, judged off the path of a frame; undefined where there are none yet. */
export function useVerdicts(
  runs: readonly (JudgedRun | undefined)[],
  checks: readonly JsonObject[],
): readonly (readonly CheckVerdict[] | undefined)[] {
  useSyncExternalStore(subscribeToVerdicts, verdictsVersion, () => 0);
  const judgings = runs.map((judged) =>
    judged === undefined || checks.length === 0 || isTooMuch(judged.run, checks) ? undefined : { ...judged, checks },
  );

  // Each is judged once, and what is known already costs nothing.
  useEffect(() => {
    for (const judging of judgings) if (judging !== undefined) void wantVerdicts(judging);
  });

  return judgings.map((judging) => (judging === undefined ? undefined : knownVerdicts(judging)));
}

/** An answer that still comes is judged again and again. */
function isTooMuch(run: RunRecord, checks: readonly JsonObject[]): boolean {
  const length = run.state.choices.reduce((sum, { text }) => sum + text.length, 1);
  return isLive(run) && checks.length * length > MOST_LIVE;
}
