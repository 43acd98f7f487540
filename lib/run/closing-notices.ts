import type { AnswerBook } from './answer-book';
import type { ChoiceBook } from './choice-book';

export type Notice = { readonly code: string; readonly message: string };

type Facts = {
  readonly answer: AnswerBook;
  readonly complete: boolean;
  readonly asked: number;
  readonly skipped: number;
  /** A stream was asked for and something else came, or the other way round. */
  readonly otherForm: '' | 'json' | 'events';
  readonly nativeOllama: boolean;
};

/** What a person should know about an answer that is over; each at most once. */
export function closingNotices(facts: Facts): readonly Notice[] {
  return [...formNotices(facts), ...choiceCountNotices(facts), ...faultNotices(facts), ...choiceNotices(facts)];
}

function formNotices({ otherForm, nativeOllama }: Facts): readonly Notice[] {
  return [
    ...when(otherForm === 'json', 'not-streamed', 'A stream was asked for; the answer came as plain JSON.'),
    ...when(otherForm === 'events', 'streamed-anyway', 'No stream was asked for; the answer came as one.'),
    ...when(nativeOllama, 'native-ollama', "This is Ollama's own API. Use the base URL with /v1 for chat completions."),
  ];
}

function choiceCountNotices({ answer, asked, complete }: Facts): readonly Notice[] {
  const seen = answer.choices.size;
  const mixed =
    answer.sameIndex || (asked > 1 && seen === 1 && [...answer.choices.values()].some((book) => book.finishes > 1));
  const fewer = complete && asked > seen && seen > 0 && !mixed;
  return [
    ...when(mixed, 'same-index', 'Several choices came under one index: they cannot be told apart.'),
    ...when(fewer, 'fewer-choices', `${asked} choices were asked for, ${seen} came.`),
  ];
}

function faultNotices({ answer, skipped }: Facts): readonly Notice[] {
  const books = [...answer.choices.values()];
  const bad = answer.badIndexes + books.reduce((sum, book) => sum + book.badCalls, 0);
  const opaque = [...new Set(books.flatMap((book) => [...book.opaque]))];
  return [
    ...when(bad > 0, 'bad-index', `${count(bad, 'entry', 'entries')} with an impossible index left out.`),
    ...when(
      skipped > 0,
      'skipped',
      `${count(skipped, 'message', 'messages')} of the stream not understood; see Events.`,
    ),
    ...when(
      opaque.length > 0,
      'opaque-part',
      `The answer holds parts that are not text: ${opaque.slice(0, 5).join(', ')}.`,
    ),
  ];
}

function choiceNotices({ answer, complete }: Facts): readonly Notice[] {
  if (!complete) return [];
  if (answer.choices.size === 0) return when(true, 'empty-answer', 'The answer is complete and empty.');
  const several = answer.choices.size > 1;
  return [...answer.choices].flatMap(([index, book]) => {
    const where = several ? `Choice ${index + 1}: ` : '';
    return [
      ...emptyNotice(book, where),
      ...when(book.finish === '', 'no-finish-reason', `${where}The provider sent no finish reason.`),
    ];
  });
}

function emptyNotice(book: ChoiceBook, where: string): readonly Notice[] {
  if (book.said('text') > 0 || book.said('refusal') > 0 || book.calls > 0) return [];
  if (book.said('reasoning') === 0) return when(true, 'empty-answer', `${where}The answer is complete and empty.`);
  return book.finish === 'length'
    ? when(true, 'limit-while-reasoning', `${where}The token limit was reached while the model was still reasoning.`)
    : when(true, 'empty-answer', `${where}The model reasoned and then said nothing.`);
}

function when(holds: boolean, code: string, message: string): readonly Notice[] {
  return holds ? [{ code, message }] : [];
}

function count(amount: number, one: string, many: string): string {
  return amount === 1 ? `One ${one}` : `${amount} ${many}`;
}
