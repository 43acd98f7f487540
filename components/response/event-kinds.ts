import type { WirePiece } from '@/lib/run/event';

export type EventKind = WirePiece['kind'];

/** The kinds of messages in words, as the list and its filter name them. */
export const EVENT_KINDS = {
  chunk: { label: 'chunk', tone: 'text-soft' },
  body: { label: 'body', tone: 'text-soft' },
  done: { label: 'done', tone: 'text-ok' },
  comment: { label: 'comment', tone: 'text-muted' },
  error: { label: 'error', tone: 'text-bad' },
  skipped: { label: 'malformed', tone: 'text-warn' },
} as const satisfies Record<EventKind, { readonly label: string; readonly tone: string }>;
