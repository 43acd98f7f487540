import { PlainText } from './plain-text';

/** What was sent as the result of a call. */
export function SentResult({ text }: { readonly text: string | undefined }) {
  if (text === undefined) return null;
  return (
    <details open className="border-line border-t px-3 py-1.5">
      <summary className="w-fit rounded text-muted">Result sent</summary>
      <div className="mt-1 max-h-60 overflow-y-auto font-mono leading-[19px]">
        {text === '' ? <span className="text-muted">an empty text</span> : <PlainText text={text} />}
      </div>
    </details>
  );
}
