import { contentText } from '../chat/message';
import type { Column, Draft } from './draft';
import { sharedFields } from './request-body';

/** False where `findings` would find nothing for sure, so that its rules need not be there yet. */
export function mayHaveFindings(draft: Draft, column: Column): boolean {
  const { messages } = sharedFields(draft, column);
  return mayBeDoubtful(column) || messages.some(({ content }) => contentText(content).includes('{{'));
}

/** False where no set field can be doubtful: the sandbox takes `stream`, and nothing else is set. */
export function mayBeDoubtful({ provider, params, extra }: Column): boolean {
  const fields = Object.entries({ ...extra, ...params });
  return provider !== 'sandbox' || fields.some(([name, value]) => name !== 'stream' || typeof value !== 'boolean');
}
