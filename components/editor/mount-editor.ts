import { setKeyRules, watchEnter } from './app-keys';
import { EDITOR_OPTIONS } from './editor-options';
import { insertLinesWhole } from './insert-lines';
import { setModelSchema } from './json-schemas';
import { setModelCompletions } from './model-completions';
import { forgetModelMarkers, rangeOf } from './model-markers';
import { monaco } from './monaco';
import { followTheme } from './monaco-theme';
import type { EditingPlace, MonacoViewProps, ShownPlace } from './monaco-view-props';
import { replaceText } from './replace-text';

export type MountedEditor = {
  readonly editor: monaco.editor.IStandaloneCodeEditor;
  readonly model: monaco.editor.ITextModel;
  /** Makes the model hold a value that came from outside. */
  show(value: string): void;
  /** Brings a place into view with a bar beside its lines; undefined takes the bar away. */
  reveal(place: ShownPlace | undefined): void;
  dispose(): void;
};

/** An editor with its model in the element; `latest` always holds the props of the last render. */
export function mountEditor(
  element: HTMLElement,
  path: string,
  latest: { readonly current: MonacoViewProps },
): MountedEditor {
  const props = latest.current;
  const model = createModel(path, props);
  const stops = [followTheme(), setKeyRules()];
  const editor = monaco.editor.create(element, {
    ...EDITOR_OPTIONS,
    ariaLabel: props.label,
    cursorBlinking: matchMedia('(prefers-reduced-motion: reduce)').matches ? 'solid' : 'blink',
    model,
    ...(props.placeholder === undefined ? {} : { placeholder: props.placeholder }),
    readOnly: props.readOnly,
  });
  watchEnter(editor);
  const field = element.querySelector('textarea');
  field?.setAttribute('aria-describedby', props.describedBy);
  insertLinesWhole(editor, field);
  let following = false;
  model.onDidChangeContent(() => following || latest.current.onChange(model.getValue()));
  void document.fonts.ready.then(() => monaco.editor.remeasureFonts());
  if (props.place !== undefined) restorePlace(editor, model, props.place);
  const bar = editor.createDecorationsCollection();
  return {
    editor,
    model,
    show(value) {
      following = true;
      replaceText(model, unixLines(value));
      following = false;
    },
    reveal: (place) => revealPlace(editor, model, bar, place),
    dispose() {
      for (const stop of stops) stop();
      forgetModelMarkers(model);
      setModelCompletions(model, []);
      setModelSchema(model.uri.toString(), undefined);
      editor.dispose();
      model.dispose();
    },
  };
}

function createModel(path: string, props: MonacoViewProps): monaco.editor.ITextModel {
  const uri = monaco.Uri.parse(`inmemory://workbench/${path}`);
  monaco.editor.getModel(uri)?.dispose();
  const model = monaco.editor.createModel(unixLines(props.value), props.language, uri);
  model.setEOL(monaco.editor.EndOfLineSequence.LF);
  setModelSchema(uri.toString(), props.schema);
  return model;
}

function restorePlace(
  editor: monaco.editor.IStandaloneCodeEditor,
  model: monaco.editor.ITextModel,
  place: EditingPlace,
) {
  const start = model.getPositionAt(place.start);
  const end = model.getPositionAt(place.end);
  editor.setSelection(monaco.Selection.fromPositions(start, end));
  editor.revealPosition(end);
  if (place.focused) editor.focus();
}

function revealPlace(
  editor: monaco.editor.IStandaloneCodeEditor,
  model: monaco.editor.ITextModel,
  bar: monaco.editor.IEditorDecorationsCollection,
  place: ShownPlace | undefined,
) {
  if (place === undefined) return bar.clear();
  const range = rangeOf(model, place.start, place.end);
  bar.set([
    { range, options: { isWholeLine: true, linesDecorationsClassName: 'translate-x-1 border-accent border-l-2' } },
  ]);
  // A person who is typing in the editor keeps the cursor.
  if (!editor.hasTextFocus()) editor.setPosition(range.getStartPosition());
  // Its beginning: a place that is partly in view would count as shown.
  editor.revealRangeNearTopIfOutsideViewport(monaco.Range.fromPositions(range.getStartPosition()));
}

/** Textareas and Monaco's models hold LF only; foreign text may not. */
function unixLines(text: string): string {
  return text.replaceAll('\r\n', '\n').replaceAll('\r', '\n');
}
