'use client';

import { useEffect, useLayoutEffect, useRef } from 'react';
import { setKeyRules, watchEnter } from './app-keys';
import { EDITOR_OPTIONS } from './editor-options';
import { setModelSchema } from './json-schemas';
import { monaco } from './monaco';
import { followTheme } from './monaco-theme';
import { replaceText } from './replace-text';

/** Where the person was in the plain field that stood here before. */
export type EditingPlace = { readonly focused: boolean; readonly start: number; readonly end: number };

export type MonacoViewProps = {
  readonly label: string;
  readonly language: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly path: string;
  readonly schema?: object | undefined;
  readonly readOnly: boolean;
  readonly placeholder?: string | undefined;
  readonly invalid: boolean;
  /** Ids of the elements that say what is wrong and how to leave the editor by key. */
  readonly describedBy: string;
  readonly place: EditingPlace | undefined;
};

/** Monaco as a controlled view: `value` is the truth, the model follows it. Loaded on first need. */
export function MonacoView(props: MonacoViewProps) {
  const { label, language, value, path, schema, readOnly, invalid } = props;
  const host = useRef<HTMLDivElement>(null);
  const latest = useRef(props);
  const mounted = useRef<Mounted>(null);
  latest.current = props;

  // Before paint, so that the focus of the plain field passes over without a lost key.
  useLayoutEffect(() => {
    if (host.current === null) return;
    const now = mountEditor(host.current, path, latest);
    mounted.current = now;
    return () => {
      mounted.current = null;
      now.dispose();
    };
  }, [path]);

  // The model follows a value that changed outside (undo, another draft).
  useEffect(() => mounted.current?.show(value), [value]);

  // Options of the living editor follow the props.
  useEffect(() => {
    mounted.current?.editor.updateOptions({ ariaLabel: label, readOnly });
  }, [label, readOnly]);

  // Monaco has no option for it, so the field itself says so.
  useEffect(() => {
    host.current?.querySelector('textarea')?.setAttribute('aria-invalid', String(invalid));
  }, [invalid]);

  // Language and schema belong to the model.
  useEffect(() => {
    const model = mounted.current?.model;
    if (model === undefined) return;
    monaco.editor.setModelLanguage(model, language);
    setModelSchema(model.uri.toString(), schema);
  }, [language, schema]);

  return <div ref={host} className="h-full w-full" />;
}

type Mounted = {
  readonly editor: monaco.editor.IStandaloneCodeEditor;
  readonly model: monaco.editor.ITextModel;
  show(value: string): void;
  dispose(): void;
};

function mountEditor(element: HTMLElement, path: string, latest: { readonly current: MonacoViewProps }): Mounted {
  const props = latest.current;
  const uri = monaco.Uri.parse(`inmemory://workbench/${path}`);
  monaco.editor.getModel(uri)?.dispose();
  const model = monaco.editor.createModel(unixLines(props.value), props.language, uri);
  model.setEOL(monaco.editor.EndOfLineSequence.LF);
  setModelSchema(uri.toString(), props.schema);
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
  element.querySelector('textarea')?.setAttribute('aria-describedby', props.describedBy);
  let following = false;
  model.onDidChangeContent(() => following || latest.current.onChange(model.getValue()));
  void document.fonts.ready.then(() => monaco.editor.remeasureFonts());
  if (props.place !== undefined) restorePlace(editor, model, props.place);
  return {
    editor,
    model,
    show(value) {
      following = true;
      replaceText(model, unixLines(value));
      following = false;
    },
    dispose() {
      for (const stop of stops) stop();
      editor.dispose();
      model.dispose();
    },
  };
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

/** Textareas and Monaco's models hold LF only; foreign text may not. */
function unixLines(text: string): string {
  return text.replaceAll('\r\n', '\n').replaceAll('\r', '\n');
}
