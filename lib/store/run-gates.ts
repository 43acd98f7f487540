import type { RunGate, RunGates } from './run-queue';

/** Browsers open six connections to a host: five for runs leave one for everything else. */
const PLACES = 5;
/** A provider is not asked for more at once. */
const PLACES_AT_PROVIDER = 4;

/** The places that runs need; `gate` makes those of one name, which all that share the places call by the same one. */
export function runGates(gate: (name: string, places: number) => RunGate, places = PLACES): RunGates {
  const providers = new Map<string, RunGate>();
  return {
    all: gate('workbench-run', places),
    provider(id) {
      const known = providers.get(id) ?? gate(`workbench-run-${id}`, PLACES_AT_PROVIDER);
      providers.set(id, known);
      return known;
    },
  };
}
