'use client';

import { useProvider } from '@/components/state/use-providers';

/** Says, in a browser, where this workbench is reached: the address of the page, and the public one of its sandbox. */
export function useOwnOrigins(): () => readonly string[] {
  const { baseUrl } = useProvider('sandbox');
  const open = baseUrl !== null && URL.canParse(baseUrl) ? [new URL(baseUrl).origin] : [];
  return () => [location.origin, ...open];
}
