import type { Model } from '../model';
import { AZION_CARDS } from './azion';
import { MISTRAL_CARDS } from './mistral';
import { OPENAI_CARDS } from './openai';
import { OXEN_CARDS } from './oxen';
import { SANDBOX_CARDS } from './sandbox';

const CARDS: ReadonlyMap<string, readonly Model[]> = new Map([
  ['sandbox', SANDBOX_CARDS],
  ['oxen', OXEN_CARDS],
  ['azion', AZION_CARDS],
  ['mistral', MISTRAL_CARDS],
  ['openai', OPENAI_CARDS],
]);

/** The static model cards of a provider; none for local engines and own endpoints. Too heavy for the page's first load. */
export function cardsOf(providerId: string): readonly Model[] {
  return CARDS.get(providerId) ?? [];
}
