'use client';

import { useEffect, useLayoutEffect, useRef } from 'react';
import { setModelSchema } from './json-schemas';
import { setModelCompletions } from './model-completions';
import { setModelMarkers } from './model-markers';
import { monaco } from './monaco';
import type { MonacoViewProps } from './monaco-view-props';
import { type MountedEditor, mountEditor } from './mount-editor';

/** Monaco as a controlled view: `value` is the truth, the model follows it. Loaded on first need. */
export function MonacoView(props: MonacoViewProps) {
  const { label, language, value, path, schema, markers, completions, reveal, readOnly, invalid } = props;
  const host = useRef<HTMLDivElement>(null);
  const latest = useRef(props);
  const mounted = useRef<MountedEditor>(null);
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
  // biome-ignore lint/correctness/useExhaustiveDependencies: another path is another model
  useEffect(() => {
    const model = mounted.current?.model;
    if (model === undefined) return;
    monaco.editor.setModelLanguage(model, language);
    setModelSchema(model.uri.toString(), schema);
  }, [path, language, schema]);

  // Markers are of the value they came with: a later value with the same markers is not theirs.
  // biome-ignore lint/correctness/useExhaustiveDependencies: another path is another model
  useEffect(() => {
    if (mounted.current !== null) setModelMarkers(mounted.current.model, latest.current.value, markers);
  }, [path, markers]);

  // Completions belong to the model, too.
  // biome-ignore lint/correctness/useExhaustiveDependencies: another path is another model
  useEffect(() => {
    if (mounted.current !== null) setModelCompletions(mounted.current.model, completions);
  }, [path, completions]);

  // A place is shown when it is asked for, not whenever the text changes.
  useEffect(() => mounted.current?.reveal(reveal), [reveal]);

  return <div ref={host} className="h-full w-full" />;
}
