export type ArrivedInput =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'file'; readonly file: File };

/** Where pasted and dropped text is text. */
const TEXT_FIELDS = 'input, textarea, [contenteditable]:not([contenteditable=false]), [data-editor], .monaco-editor';
const LONGEST_TEXT = 64 * 1024 * 1024;

/** Gives text that is pasted or dropped beside the text fields, and dropped files that are no images. Returns the stop. */
export function listenForInput(give: (input: ArrivedInput) => void): () => void {
  const stop = new AbortController();
  const { signal } = stop;
  let isOfPage = false;

  function takesText(event: DragEvent | ClipboardEvent): boolean {
    return !isOfPage && !event.defaultPrevented && !isInside(event, TEXT_FIELDS) && !isDialogOpen();
  }

  function giveText(text: string): void {
    if (text.trim() !== '' && text.length <= LONGEST_TEXT) give({ kind: 'text', text });
  }

  window.addEventListener('dragstart', () => (isOfPage = true), { signal, capture: true });
  window.addEventListener('dragend', () => (isOfPage = false), { signal, capture: true });
  const dragOver = (event: DragEvent) => {
    const types = event.dataTransfer?.types ?? [];
    if (types.includes('text/plain') && !types.includes('Files') && takesText(event)) event.preventDefault();
  };
  const drop = (event: DragEvent) => {
    const file = [...(event.dataTransfer?.files ?? [])].find(({ type }) => !type.startsWith('image/'));
    if (file !== undefined && !isDialogOpen() && !isInside(event, 'input[type=file]')) give({ kind: 'file', file });
    else if (event.dataTransfer?.files.length === 0 && takesText(event)) {
      event.preventDefault();
      giveText(event.dataTransfer.getData('text/plain'));
    }
  };
  const paste = (event: ClipboardEvent) => {
    if (!takesText(event) || event.clipboardData === null) return;
    const files = [...event.clipboardData.files];
    const file = files.find(({ type }) => !type.startsWith('image/'));
    if (file !== undefined) give({ kind: 'file', file });
    else if (files.length === 0) giveText(event.clipboardData.getData('text/plain'));
  };
  window.addEventListener('dragover', dragOver, { signal });
  window.addEventListener('drop', drop, { signal });
  window.addEventListener('paste', paste, { signal });
  return () => stop.abort();
}

function isInside({ target }: Event, selector: string): boolean {
  return target instanceof Element && target.closest(selector) !== null;
}

function isDialogOpen(): boolean {
  return document.querySelector('dialog[open]') !== null;
}
