'use client';

import { useEffect, useMemo, useRef, useSyncExternalStore } from 'react';
import { useFocusedColumn } from '@/components/state/use-column';
import { useModel, useProvider } from '@/components/state/use-providers';
import { useActions, useWorkbench } from '@/components/state/use-workbench';
import type { JsonObject } from '@/lib/core/json';
import { providerId } from '@/lib/draft/column-provider';
import type { Column, Draft } from '@/lib/draft/draft';
import { draftFromBody } from '@/lib/draft/from-body';
import { typedBody } from '@/lib/draft/to-wire';
import { paramsFor } from '@/lib/params/params-for';
import { exceptionsFor } from '@/lib/providers/exceptions-for';
import { bodySchema } from './body-schema';
import { printBody, readBody } from './body-text';
import {
  bodyTextKey,
  foldsOf,
  type KeptBodyText,
  keepBodyText,
  keepFolds,
  keptBodyText,
  rememberedBodyText,
  subscribeToBodyTexts,
  tellBodyTexts,
} from './kept-body-text';

/** Longer texts are read when the person pauses, or does anything else than typing. */
const LONG_TEXT = 60_000;
const PAUSE_MS = 300;

/** What a text is read into: the draft, and what is known of the column's model. */
type Place = {
  readonly key: string;
  readonly draft: Draft;
  readonly column: Column;
  readonly added: JsonObject;
  readonly listed: ReadonlySet<string>;
};

/** The request of the focused column as text, what is wrong with it, and the way to change it. */
export function useBodyText() {
  const { place, schema } = usePlace();
  const { edit } = useActions();
  const kept = useSyncExternalStore(
    subscribeToBodyTexts,
    () => keptBodyText(place.key),
    () => undefined,
  );
  const shown = useMemo(() => shownText(kept, place), [kept, place]);
  const settle = (text: string, next = readInto(text, place, kept)) => {
    keepBodyText(place.key, next);
    if (next.state === 'read' && next.draft !== place.draft) {
      edit({ type: 'replace-draft', draft: next.draft, label: 'Edited the JSON', typing: place.key });
    }
    tellBodyTexts();
  };
  const pause = usePause(place.key, (key) => {
    const now = keptBodyText(key);
    if (now?.state === 'waiting' && key === place.key) settle(now.text);
  });
  function change(text: string) {
    const next = text.length > LONG_TEXT ? undefined : readInto(text, place, kept);
    // A model's page is asked for by its id: not once for each letter of it.
    if (next !== undefined && !isOtherModel(next, place.column)) return settle(text, next);
    keepBodyText(place.key, { state: 'waiting', text });
    tellBodyTexts();
    pause();
  }
  function discard() {
    keepBodyText(place.key, undefined);
    tellBodyTexts();
  }
  return { key: place.key, column: place.column, schema, shown, behind: isBehind(shown, place.draft), change, discard };
}

function usePlace() {
  const draftId = useWorkbench((state) => state.draftId);
  const draft = useWorkbench((state) => state.draft);
  const column = useFocusedColumn();
  const provider = useProvider(providerId(column.provider));
  const model = useModel(providerId(column.provider), column.model);
  const specs = useMemo(() => paramsFor(model.requestSchema, exceptionsFor(provider, model)), [model, provider]);
  const schema = useMemo(() => bodySchema(specs), [specs]);
  const place = useMemo(
    (): Place => ({
      key: bodyTextKey(draftId, column.id),
      draft,
      column,
      added: provider.added,
      listed: new Set(specs.map((spec) => spec.name)),
    }),
    [draftId, draft, column, provider, specs],
  );
  return { place, schema };
}

/** As typed while it does not parse, or while the draft still holds what it says; else printed from the draft. */
function shownText(kept: KeptBodyText | undefined, place: Place): KeptBodyText {
  const { key, draft, column, added } = place;
  if (kept !== undefined && (kept.state !== 'read' || kept.draft === draft)) return kept;
  if (kept?.state === 'read' && draftOf(kept.body, place) === draft) return { ...kept, draft };
  const remembered = rememberedBodyText(key, draft);
  if (remembered !== undefined) return remembered;
  const body = typedBody(draft, column, added);
  const { text, folds } = printBody(body, foldsOf(key));
  keepFolds(key, folds);
  return { state: 'read', text, body, notes: [], draft };
}

function draftOf(body: JsonObject, { draft, column, added, listed }: Place): Draft | undefined {
  const read = draftFromBody(draft, column.id, body, added, listed);
  return read.ok ? read.value.draft : undefined;
}

function readInto(text: string, place: Place, former: KeptBodyText | undefined): KeptBodyText {
  const { key, draft, column, added, listed } = place;
  const reading = readBody(text, foldsOf(key));
  const before = former?.state === 'broken' ? former.draft : draft;
  const broken = (problem: string): KeptBodyText => ({
    state: 'broken',
    text,
    problem,
    ...(before === undefined ? {} : { draft: before }),
  });
  if (!reading.ok) return broken(reading.problem);
  const read = draftFromBody(draft, column.id, reading.body, added, listed);
  if (!read.ok) return broken(`The request JSON: ${read.failure.message}`);
  const dropped = read.value.dropped.map((path) => ({ start: 0, end: 1, message: `${path} cannot be sent.` }));
  const notes = [...reading.notes, ...dropped];
  return { state: 'read', text, body: reading.body, notes, draft: read.value.draft };
}

function isOtherModel(next: KeptBodyText, { id, model }: Column): boolean {
  return next.state === 'read' && next.draft.columns.some((column) => column.id === id && column.model !== model);
}

/** True while a text that does not parse stands beside a draft that was changed elsewhere. */
function isBehind(shown: KeptBodyText, draft: Draft): boolean {
  return shown.state === 'broken' && shown.draft !== undefined && shown.draft !== draft;
}

/** Calls back after a pause, and before the person does anything else: leaves the field, presses a button, runs, leaves. */
function usePause(key: string, act: (key: string) => void): () => void {
  const latest = useRef(act);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  latest.current = act;

  // Whoever acts on the draft must find in it what was typed before. A text of another document waits for its return.
  useEffect(() => {
    const stop = new AbortController();
    const now = () => latest.current(key);
    const runs = (event: KeyboardEvent) => (event.ctrlKey || event.metaKey) && event.key === 'Enter' && now();
    window.addEventListener('keydown', runs, { capture: true, signal: stop.signal });
    for (const type of ['pointerdown', 'focusout', 'pagehide', 'visibilitychange']) {
      window.addEventListener(type, now, { capture: true, signal: stop.signal });
    }
    const first = setTimeout(now, 0);
    return () => {
      stop.abort();
      clearTimeout(first);
      clearTimeout(timer.current);
    };
  }, [key]);

  return () => {
    clearTimeout(timer.current);
    timer.current = setTimeout(() => latest.current(key), PAUSE_MS);
  };
}
