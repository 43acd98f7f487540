'use client';

import { useWorkbench } from '@/components/state/use-workbench';
import { CopyButton } from '@/components/ui/copy-button';
import type { RunRecord } from '@/lib/run/run-record';
import { PlainText } from './plain-text';

/** The request exactly as sent, and the answer exactly as it came. */
export function RawView({ column }: { readonly column: string }) {
  const run = useWorkbench((state) => state.runs[column]);
  if (run === undefined) return <p className="p-4 text-muted">Nothing has run yet.</p>;
  return (
    <div className="min-h-0 flex-1 overflow-y-auto p-4 font-mono text-[12.5px] leading-5">
      <Part title="Request" head={requestHead(run)} body={run.sent} />
      <Part title="Response" head={responseHead(run)} body={rawBody(run)} />
    </div>
  );
}

function Part({ title, head, body }: { readonly title: string; readonly head: string; readonly body: string }) {
  return (
    <section aria-label={`Raw ${title.toLowerCase()}`} className="mb-5">
      <div className="mb-1.5 flex items-center justify-between font-sans">
        <h2 className="font-medium text-[13px]">{title}</h2>
        <CopyButton label={`Copy raw ${title.toLowerCase()}`} text={() => body} size="small" variant="plain">
          Copy
        </CopyButton>
      </div>
      <div className="overflow-x-auto rounded-lg border border-line bg-sunken px-3 py-2">
        <div className="mb-2 whitespace-pre-wrap break-words text-muted">{head}</div>
        <PlainText text={body} />
      </div>
    </section>
  );
}

function requestHead(run: RunRecord): string {
  const { url, headers } = run.wire;
  const lines = Object.entries(headers).map(([name, value]) =>
    typeof value === 'string' ? `${name}: ${value}` : `${name}: ${value.prefix ?? ''}$${value.secret}`,
  );
  return [`POST ${typeof url === 'string' ? url : `$${url.variable}${url.path}`}`, ...lines].join('\n');
}

function responseHead(run: RunRecord): string {
  const { response } = run.state;
  if (response === undefined) return 'No answer yet.';
  return [`${response.status}`, ...response.headers.map(([name, value]) => `${name}: ${value}`)].join('\n');
}

/** Payloads in order of arrival; the exact framing is kept by the recording. */
function rawBody(run: RunRecord): string {
  return run.state.pieces
    .map(({ piece }) => (piece.kind === 'body' ? piece.text : framed(piece.text, piece.kind)))
    .join('');
}

function framed(text: string, kind: string): string {
  return kind === 'comment' ? `: ${text}\n\n` : `data: ${text}\n\n`;
}
