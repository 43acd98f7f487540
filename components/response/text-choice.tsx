import type { JsonObject } from '@/lib/core/json';
import type { ChoiceState, RunStatus } from '@/lib/run/state';
import { AnswerText } from './answer-text';
import { ChoiceArticle } from './choice-article';
import { PlainText } from './plain-text';

export type ShownChoice = {
  readonly choice: ChoiceState;
  readonly position: number;
  readonly titled: boolean;
  /** The body of the request that is answered. */
  readonly body: JsonObject;
  readonly status: RunStatus;
};

/** A choice as Markdown or plain text; `plain` = as plain text whatever is preferred. */
export function TextChoice({ choice, position, status, plain = false }: ShownChoice & { readonly plain?: boolean }) {
  const live = status === 'waiting' || status === 'streaming';
  return (
    <ChoiceArticle position={position} live={live} text={choice.text}>
      {choice.text === '' ? null : plain ? (
        <PlainText text={choice.text} />
      ) : (
        <AnswerText text={choice.text} finished={!live} />
      )}
    </ChoiceArticle>
  );
}
