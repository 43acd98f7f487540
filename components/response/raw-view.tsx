'use client';

import { memo, useDeferredValue, useMemo, useState } from 'react';
import { Button } from '@/components/ui/button';
import { byteSize } from '@/components/ui/figures';
import { Icon } from '@/components/ui/icon';
import { foldDataUrls } from '@/lib/core/fold-data-urls';
import { answerHeaders, sentHeaders, sentUrl } from '@/lib/run/exported-request';
import { bodyText } from '@/lib/run/wire-text';
import { InspectorBar } from './inspector-bar';
import { blocksOf, createRawBlocks } from './raw-blocks';
import { RawPart } from './raw-part';
import { type RawMatch, searchBlocks } from './raw-search';
import { SearchField } from './search-field';
import type { CalmRun } from './use-calm-run';

/** The request exactly as sent, and the answer exactly as it came. */
export const RawView = memo(function RawView({ run }: CalmRun) {
  const [text, setText] = useState('');
  const [active, setActive] = useState(0);
  const wanted = useDeferredValue(text);
  const sent = useMemo(() => blocksOf(foldDataUrls(run.sent)), [run.sent]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another run is read from its beginning
  const growing = useMemo(createRawBlocks, [run.id]);
  const count = run.state.pieces.length;
  const came = growing.upTo(run.state.pieces, count);
  const inSent = useMemo(() => searchBlocks(sent, wanted), [sent, wanted]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the blocks grow in place, with the count
  const inCame = useMemo(() => searchBlocks(came, wanted), [came, wanted, count]);
  const found = inSent.length + inCame.length;
  const at = found === 0 ? 0 : ((active % found) + found) % found;

  function search(value: string) {
    setText(value);
    setActive(0);
  }

  return (
    <>
      <InspectorBar run={run}>
        <SearchField
          label="Find in request and response"
          placeholder="Find"
          value={text}
          onChange={search}
          onEnter={(backwards) => setActive(at + (backwards ? -1 : 1))}
        />
        {wanted === '' ? null : <Found at={at} found={found} onStep={(step) => setActive(at + step)} />}
      </InspectorBar>
      <div
        // A scrolling area must be reachable by keyboard.
        // biome-ignore lint/a11y/noNoninteractiveTabindex: scrolled with the arrow keys
        tabIndex={0}
        className="min-h-0 flex-1 overflow-y-auto p-4 -outline-offset-2"
      >
        <RawPart
          title="Request"
          facts={byteSize(new TextEncoder().encode(run.sent).length)}
          head={`${run.wire.method} ${sentUrl(run.wire)}`}
          headers={sentHeaders(run.wire)}
          blocks={sent}
          run={run}
          body={() => run.sent}
          ending="request.json"
          {...marks(inSent, at)}
        />
        <RawPart
          title="Response"
          facts={byteSize(run.state.receivedBytes)}
          head={run.state.response === undefined ? 'No response yet.' : `HTTP ${run.state.response.status}`}
          headers={answerHeaders(run.state)}
          blocks={came}
          run={run}
          body={() => bodyText(run.state)}
          ending="response.txt"
          {...marks(inCame, at - inSent.length)}
        />
      </div>
    </>
  );
});

function marks(matches: readonly RawMatch[], active: number) {
  return { matches, active: matches[active] };
}

type FoundProps = { readonly at: number; readonly found: number; readonly onStep: (step: 1 | -1) => void };

function Found({ at, found, onStep }: FoundProps) {
  return (
    <span className="flex items-center text-[12px] text-muted tabular-nums">
      <span aria-live="polite" className="mr-1 whitespace-nowrap">
        {found === 0 ? 'nothing found' : `${(at + 1).toLocaleString('en-US')} of ${found.toLocaleString('en-US')}`}
      </span>
      <Button size="icon" aria-label="Previous match" disabled={found === 0} onClick={() => onStep(-1)}>
        <Icon name="up" className="size-3.5" />
      </Button>
      <Button size="icon" aria-label="Next match" disabled={found === 0} onClick={() => onStep(1)}>
        <Icon name="down" className="size-3.5" />
      </Button>
    </span>
  );
}
