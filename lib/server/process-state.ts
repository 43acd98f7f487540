import 'server-only';

/** One value per process: Next loads a module once for every bundle of routes, and counters must not be counted apart. */
export function processState<T>(name: string, make: () => T): T {
  const all = globalThis as unknown as Record<symbol, T | undefined>; // symbols of our own namespace
  const key = Symbol.for(`workbench.${name}`);
  const state = all[key] ?? make();
  all[key] = state;
  return state;
}
