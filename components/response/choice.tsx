import type { ChoiceState } from '@/lib/run/state';
import { AnswerText } from './answer-text';
import { PlainText } from './plain-text';
import { ToolCallCard } from './tool-call-card';

/** Kerning an unbroken run of this many characters would hold the page for seconds. */
const LONG_TEXT = 4000;

type ChoiceProps = {
  readonly choice: ChoiceState;
  readonly position: number;
  readonly live: boolean;
  readonly titled: boolean;
};

/** One choice of the answer; its article holds nothing but the answer's text. */
export function Choice({ choice, position, live, titled }: ChoiceProps) {
  return (
    <div className="mb-4 last:mb-0">
      {titled ? <h2 className="mb-1 text-[12px] text-muted">Choice {position}</h2> : null}
      {choice.reasoning === '' ? null : (
        <Reasoning text={choice.reasoning} open={live && choice.text === '' && choice.toolCalls.length === 0} />
      )}
      <article
        aria-label={`Choice ${position}`}
        aria-busy={live}
        className={choice.text.length > LONG_TEXT ? '[font-kerning:none]' : undefined}
      >
        {choice.text === '' ? null : <AnswerText text={choice.text} finished={!live} />}
      </article>
      {choice.refusal === '' ? null : (
        <p className="my-2 rounded-md bg-bad-soft px-3 py-2 text-bad">Refused: {choice.refusal}</p>
      )}
      {choice.toolCalls.map((call, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: calls are only ever added at the end
        <ToolCallCard key={index} call={call} position={index + 1} live={live} />
      ))}
    </div>
  );
}

function Reasoning({ text, open }: { readonly text: string; readonly open: boolean }) {
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset would be a group of controls
    <div role="group" aria-label="Reasoning" className="mb-3">
      <details open={open}>
        <summary className="w-fit rounded text-[12.5px] text-think">Reasoning</summary>
        <div className="mt-1 border-line2 border-l-2 pl-3 text-[13px] text-soft leading-5">
          <PlainText text={text} />
        </div>
      </details>
    </div>
  );
}
