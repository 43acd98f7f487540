import { withImage } from '@/lib/chat/content';
import type { Message } from '@/lib/chat/message';
import { visibleName } from '@/lib/core/visible-text';
import { type Attached, isImage } from './attached';

/** Larger images do not fit the 32 MiB of one request once they are base64. */
const LARGEST_IMAGE = 20 * 1_048_576;

/** The message with the image files attached, untouched; what could not be attached is said in one sentence. */
export async function attachFiles(message: Message, files: readonly File[]): Promise<Attached> {
  let next = message;
  const problems: string[] = [];
  for (const file of files) {
    if (!isImage(file)) problems.push(`${visibleName(file.name)} is not an image.`);
    else if (file.size > LARGEST_IMAGE)
      problems.push(`${visibleName(file.name)} is larger than 20 MB, the most one request carries.`);
    else {
      const url = await readDataUrl(file);
      if (url === undefined) problems.push(`${visibleName(file.name)} could not be read.`);
      else next = withImage(next, url);
    }
  }
  return { message: next, problem: problems.length === 0 ? undefined : problems.join(' ') };
}

function readDataUrl(file: File): Promise<string | undefined> {
  return new Promise((resolve) => {
    const reader = new FileReader();
    reader.onload = () => resolve(typeof reader.result === 'string' ? reader.result : undefined);
    reader.onerror = () => resolve(undefined);
    reader.readAsDataURL(file);
  });
}
