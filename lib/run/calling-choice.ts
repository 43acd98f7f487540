import type { ChoiceState, RunState } from './state';

/** The choice whose calls are answered: the first that has any; one transcript can go on from one choice only. */
export function callingChoice({ choices }: RunState): ChoiceState | undefined {
  return choices.find((choice) => choice.toolCalls.length > 0);
}
