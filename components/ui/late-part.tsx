'use client';

import type { ComponentType } from 'react';
import { lateValue } from './late-value';
import type { Missing } from './lazy-part';

type LatePart<Props> = ComponentType<Props> & {
  /** Fetches the part before it is shown. */
  readonly preload: () => void;
};

/**
 * A part of the screen that is fetched when it is first shown, and stands there as soon as it has come. One that
 * suspends would be held back: React shows what suspended no sooner than 300 ms later. `Instead` stands there where it
 * could not be fetched; nothing, unless given.
 */
export function latePart<Props extends object>(
  load: () => Promise<ComponentType<Props>>,
  Instead?: Missing<Props>,
): LatePart<Props> {
  const { useLate, preload } = lateValue(
    load,
    Instead && ((retry) => (props: Props) => <Instead {...props} onRetry={retry} />),
  );
  function Part(props: Props) {
    const Loaded = useLate(true);
    return Loaded === undefined ? null : <Loaded {...props} />;
  }
  return Object.assign(Part, { preload });
}
