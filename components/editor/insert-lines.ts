import type { monaco } from './monaco';

/** Nobody types so much at one stroke. */
const LONGEST_STROKE = 16;

/**
 * Text that comes at once (dictation, an input tool) goes in as it is and as one change: taken for typing, every line
 * would be indented by the one before it, and every character would be a change of its own.
 */
export function insertLinesWhole(editor: monaco.editor.IStandaloneCodeEditor, field: HTMLTextAreaElement | null) {
  field?.addEventListener(
    'beforeinput',
    (event) => {
      const text = event.inputType === 'insertText' ? event.data : null;
      if (text === null || (text.length <= LONGEST_STROKE && !isSeveralLines(text))) return;
      event.preventDefault();
      event.stopImmediatePropagation();
      editor.trigger('keyboard', 'paste', { text, pasteOnNewLine: false, multicursorText: null });
    },
    { capture: true },
  );
}

function isSeveralLines(text: string): boolean {
  return text.length > 1 && text.includes('\n');
}
