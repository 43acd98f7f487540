import { countedGate } from './counted-gate';
import type { RunGate, RunGates } from './run-queue';

/** Browsers open six connections to a host: five for runs leave one for everything else. */
const PLACES = 5;
/** A tab asks no provider for more at once, so that one place is left for another. */
const PLACES_AT_PROVIDER = 4;

/** The places that runs need: `gate` makes those of all, which the tabs may share; those of a provider are each tab's own. */
export function runGates(gate: (places: number) => RunGate, places = PLACES): RunGates {
  const providers = new Map<string, RunGate>();
  return {
    all: gate(places),
    provider(id) {
      const known = providers.get(id) ?? countedGate(PLACES_AT_PROVIDER);
      providers.set(id, known);
      return known;
    },
  };
}
