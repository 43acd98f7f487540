'use client';

import { CopyButton } from '@/components/ui/copy-button';
import type { WirePiece } from '@/lib/run/event';
import { detailHeight, detailText } from './event-detail-height';
import { PlainText } from './plain-text';

/** The whole text of one message. */
export function EventDetail({ piece, position }: { readonly piece: WirePiece; readonly position: number }) {
  return (
    // biome-ignore lint/a11y/useSemanticElements: of a table only the rows in view would exist
    // biome-ignore lint/a11y/useFocusableInteractive: what scrolls in it has the focus
    <div role="gridcell" className="relative border-line border-b bg-sunken" style={{ height: detailHeight(piece) }}>
      <section
        aria-label={`Event ${position} in full`}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: scrolled with the arrow keys
        tabIndex={0}
        className="h-full overflow-auto px-3.5 py-2.5 font-mono text-[12px] leading-[18px] -outline-offset-2 [&_*]:whitespace-pre"
      >
        {piece.text === '' ? <span className="text-muted">no data</span> : <PlainText text={detailText(piece)} />}
      </section>
      <div className="absolute top-1 right-2 rounded-md bg-panel">
        <CopyButton label={`Copy event ${position}`} text={() => piece.text} size="small" variant="outline">
          Copy
        </CopyButton>
      </div>
    </div>
  );
}
