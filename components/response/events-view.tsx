'use client';

import { memo, useDeferredValue, useMemo, useState } from 'react';
import { Select } from '@/components/ui/select';
import { createEventFilter } from './event-filter';
import { EVENT_KINDS, type EventKind } from './event-kinds';
import { EventList } from './event-list';
import { InspectorBar } from './inspector-bar';
import { SearchField } from './search-field';
import { type CalmRun, isLive } from './use-calm-run';

const KINDS = [
  { value: 'all', label: 'All kinds' },
  ...Object.entries(EVENT_KINDS).map(([value, { label }]) => ({ value, label })),
];

/** Each message of the answer as it came: when, how big, of what kind, and what it says. */
export const EventsView = memo(function EventsView({ run }: CalmRun) {
  const [text, setText] = useState('');
  const [kind, setKind] = useState<EventKind | 'all'>('all');
  const wanted = useDeferredValue(text);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another run is read from its beginning
  const filter = useMemo(() => createEventFilter(wanted, kind), [wanted, kind, run.id]);
  const { pieces } = run.state;
  const rows = filter.rows(pieces, pieces.length);
  const filtered = wanted !== '' || kind !== 'all';
  return (
    <>
      <InspectorBar run={run}>
        <SearchField label="Filter events" placeholder="Filter" value={text} onChange={setText} />
        <Select
          label="Kind of event"
          value={kind}
          options={KINDS}
          onChange={(value) => setKind(KINDS.some((row) => row.value === value) ? (value as EventKind | 'all') : 'all')} // one of the options
        />
        <span aria-live="polite" className="whitespace-nowrap text-[12px] text-muted tabular-nums">
          {filtered ? `${rows.length.toLocaleString('en-US')} of ${pieces.length.toLocaleString('en-US')}` : ''}
        </span>
      </InspectorBar>
      {pieces.length === 0 ? (
        <p className="p-4 text-muted">{isLive(run) ? 'Nothing has arrived yet.' : 'Nothing arrived.'}</p>
      ) : (
        <EventList key={run.id} state={run.state} rows={rows} count={rows.length} live={isLive(run)} />
      )}
    </>
  );
});
