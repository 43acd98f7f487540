'use client';

import { useEffect, useRef, useState } from 'react';
import { useRequest } from '@/components/state/use-request';
import { useActions } from '@/components/state/use-workbench';
import { contentParts } from '@/lib/chat/content';
import { isImage } from './attached';
import { fileTarget } from './file-target';
import { readImages } from './read-images';

/** Images dropped or pasted beside the cards: attached to a message, never opened by the browser in place of the page. */
export function PageFiles() {
  const messages = useRequest('messages');
  const { edit } = useActions();
  const latest = useRef(messages);
  const [problem, setProblem] = useState<string>();

  // Files are read for a while; they go into the message as it stands then.
  useEffect(() => {
    latest.current = messages;
  }, [messages]);

  // Drops and pastes outside the cards reach only the window.
  useEffect(() => {
    async function attach(files: readonly File[]) {
      const at = fileTarget(latest.current, focusedCard());
      const chosen = latest.current[at];
      const read = await readImages({ role: 'user', content: '' }, files);
      setProblem(read.problem);
      const parts = contentParts(read.message);
      if (parts.length === 0) return;
      const moved = chosen === undefined ? -1 : latest.current.indexOf(chosen);
      const place = moved === -1 ? at : moved;
      const message = latest.current[place];
      if (message === undefined) edit({ type: 'add-message', at: latest.current.length, message: read.message });
      else {
        const content = [...contentParts(message), ...parts];
        edit({ type: 'replace-message', at: place, message: { ...message, content } });
      }
    }
    return listen((files) => void attach(files));
  }, [edit]);

  if (problem === undefined) return null;
  return (
    <p role="alert" className="shrink-0 px-4 py-1 text-[12.5px] text-warn">
      {problem}
    </p>
  );
}

function listen(give: (files: readonly File[]) => void): () => void {
  const stop = new AbortController();
  const { signal } = stop;
  const isOurs = (event: DragEvent) =>
    event.dataTransfer?.types.includes('Files') === true && !isInside(event, 'input[type=file]');
  window.addEventListener('dragover', (event) => isOurs(event) && event.preventDefault(), { signal });
  const drop = (event: DragEvent) => {
    if (event.defaultPrevented || !isOurs(event)) return;
    event.preventDefault();
    const files = imagesOf(event.dataTransfer);
    if (files.length > 0 && !isInside(event, 'dialog')) give(files);
  };
  const paste = (event: ClipboardEvent) => {
    const files = imagesOf(event.clipboardData);
    const isText = event.clipboardData?.types.includes('text/plain') === true && isInside(event, TEXT_FIELDS);
    if (event.defaultPrevented || files.length === 0 || isText || isInside(event, 'dialog')) return;
    event.preventDefault();
    give(files);
  };
  window.addEventListener('drop', drop, { signal });
  window.addEventListener('paste', paste, { signal });
  return () => stop.abort();
}

/** Other files are no business of a message: Import takes them. */
function imagesOf(transfer: DataTransfer | null): readonly File[] {
  return [...(transfer?.files ?? [])].filter(isImage);
}

const TEXT_FIELDS = 'input, textarea, [contenteditable]:not([contenteditable=false])';

function isInside({ target }: Event, selector: string): boolean {
  return target instanceof Element && target.closest(selector) !== null;
}

function focusedCard(): number | undefined {
  const card = document.activeElement?.closest('[data-message]')?.getAttribute('data-message');
  return card === null || card === undefined ? undefined : Number(card);
}
