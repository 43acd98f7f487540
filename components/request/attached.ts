import type { Message } from '@/lib/chat/message';

/** A message with images; what could not be attached is said in one sentence. */
export type Attached = { readonly message: Message; readonly problem: string | undefined };

/** True for a file of a type that a message may carry. */
export function isImage({ type }: File): boolean {
  return type.startsWith('image/');
}
