import type { ComponentType } from 'react';
import type { RunRecord } from '@/lib/run/run-record';

/** What can be looked at of a past run. */
export const RUN_VIEWS = [
  { value: 'answer', label: 'Answer' },
  { value: 'raw', label: 'Raw' },
  { value: 'events', label: 'Events' },
  { value: 'timing', label: 'Timing' },
  { value: 'tokens', label: 'Tokens' },
] as const;

export type RunViewName = (typeof RUN_VIEWS)[number]['value'];

/** Shows a run as the response pane does; handed in from outside, because panes do not import one another. */
export type RunView = ComponentType<{ readonly run: RunRecord; readonly view: RunViewName }>;
