import { isComplete } from './is-complete';
import { asksForCompletion } from './model-completions';
import { monaco } from './monaco';

const BREAKS = 'workbenchEnterBreaksLine';

/**
 * Key rules for every editor: the workbench's own shortcuts go through to the page, and Enter is a line break
 * where nothing is left to complete and the list came up by itself. Returns a stop.
 */
export function setKeyRules(): () => void {
  const { KeyCode, KeyMod } = monaco;
  const disposable = monaco.editor.addKeybindingRules([
    { keybinding: KeyMod.CtrlCmd | KeyCode.Enter, command: null },
    { keybinding: KeyMod.CtrlCmd | KeyCode.KeyK, command: null },
    // Only against the suggestions: Enter in the list of quick fixes takes one.
    { keybinding: KeyCode.Enter, command: null, when: `${BREAKS} && suggestWidgetVisible` },
  ]);
  return () => disposable.dispose();
}

/** Remembers who asked for suggestions: the person (by key), or a character just typed. */
export function watchEnter(editor: monaco.editor.IStandaloneCodeEditor) {
  const { KeyCode } = monaco;
  const asking = new Set([KeyCode.Space, KeyCode.UpArrow, KeyCode.DownArrow, KeyCode.PageUp, KeyCode.PageDown]);
  const breaks = editor.createContextKey<boolean>(BREAKS, false);
  editor.onDidChangeCursorPosition(({ position }) => {
    const model = editor.getModel();
    const before = model?.getLineContent(position.lineNumber).slice(0, position.column - 1) ?? '';
    breaks.set(isComplete(before) && (model === null || !asksForCompletion(model, position)));
  });
  editor.onKeyDown(({ keyCode, ctrlKey, metaKey }) => {
    if (asking.has(keyCode) && (keyCode !== KeyCode.Space || ctrlKey || metaKey)) breaks.set(false);
  });
}
