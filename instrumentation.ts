/** Checks the environment before the server answers anyone; a fault is one sentence and the end. */
export async function register(): Promise<void> {
  if (process.env.NEXT_RUNTIME !== 'nodejs' || process.env.NEXT_PHASE === 'phase-production-build') return;
  const { startUp } = await import('./lib/server/start-up');
  startUp();
}
