import { type ComponentType, lazy } from 'react';

/** A part of the screen that comes when it is needed, and that the screen can do without where it cannot be loaded. */
export function lazyPart<Props>(load: () => Promise<ComponentType<Props>>) {
  return lazy<ComponentType<Props>>(async () => ({ default: await load().catch(() => nothing) }));
}

function nothing(): null {
  return null;
}
