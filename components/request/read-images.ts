import type { Message } from '@/lib/chat/message';
import type { Attached } from './attached';

/** The message with the image files attached. What reads them comes with the first file. */
export async function readImages(message: Message, files: readonly File[]): Promise<Attached> {
  const part = await import('./attach-files').catch(() => undefined);
  const problem = 'The part of the page that reads images could not be loaded.';
  return part === undefined ? { message, problem } : part.attachFiles(message, files);
}
