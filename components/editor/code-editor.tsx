'use client';

import { useEffect, useId, useRef, useState } from 'react';
import { classNames } from '@/components/ui/class-names';
import { whenBack } from '@/components/ui/when-back';
import type { EditorCompletion } from './completion-place';
import { type EditorMarker, firstMarker } from './editor-marker';
import type { EditingPlace, MonacoViewProps, ShownPlace } from './monaco-view-props';
import { PlainField } from './plain-field';

type CodeEditorProps = {
  /** Accessible name of the text field. */
  readonly label: string;
  /** Colours, and for JSON checking and completion as well. */
  readonly language: 'json' | 'plaintext' | 'javascript' | 'typescript' | 'python';
  readonly value: string;
  readonly onChange: (value: string) => void;
  /** JSON Schema the text is checked against, as markers and completion. */
  readonly schema?: object | undefined;
  /** Drawn under the text, with their fixes under the light bulb. Their offsets are those of `value`. */
  readonly markers?: readonly EditorMarker[];
  readonly completions?: readonly EditorCompletion[];
  /** A part of the text to bring into view; each new object does it once. */
  readonly reveal?: ShownPlace | undefined;
  /** Name of the text inside the editor, unique on the page; one is made up where absent. */
  readonly path?: string;
  /** CSS height, hint line not counted; without it the editor fills its flex column. */
  readonly height?: string;
  readonly readOnly?: boolean;
  /** Takes the focus when a dialog opens. */
  readonly autoFocus?: boolean;
  /** Shown in the empty field. */
  readonly placeholder?: string;
  /** One sentence about what is wrong; stands in the line under the field, so that nothing moves. */
  readonly problem?: string | undefined;
};

const NONE: readonly never[] = [];

type Loaded = {
  readonly View: (props: MonacoViewProps) => React.ReactNode;
  readonly place: EditingPlace | undefined;
};

/** A code field: at once a plain textarea that already edits, Monaco as soon as it has been loaded. */
export function CodeEditor(props: CodeEditorProps) {
  const { label, language, value, onChange, schema, reveal, height, readOnly = false, placeholder, problem } = props;
  const { markers = NONE, completions = NONE } = props;
  const id = useId();
  const area = useRef<HTMLTextAreaElement>(null);
  const composing = useRef(false);
  const [loaded, setLoaded] = useState<Loaded>();
  const [failed, setFailed] = useState(false);

  // Monaco is a megabyte: it comes on first need, never in the middle of an IME composition, and not to touch
  // screens, whose keyboards and selection handles it does not serve.
  useEffect(() => {
    if (matchMedia('(pointer: coarse)').matches) return;
    let live = true;
    let stopWaiting: (() => void) | undefined;
    async function load() {
      const part = await import('./monaco-view').catch(() => undefined);
      if (part !== undefined && composing.current) await endOfComposition(area.current);
      if (!live) return;
      setFailed(part === undefined);
      if (part === undefined) stopWaiting = whenBack(() => void load());
      else setLoaded({ View: part.MonacoView, place: placeIn(area.current) });
    }
    void load();
    return () => {
      live = false;
      stopWaiting?.();
    };
  }, []);

  const describedBy = `${id}-problem ${id}-hint`;
  const invalid = problem !== undefined || markers.some((marker) => marker.severity === 'error');
  const said = sentence(problem, loaded === undefined ? firstMarker(value, markers) : undefined);
  return (
    <div className={`group/editor flex min-h-0 flex-col ${height === undefined ? 'flex-1' : ''}`}>
      <div
        style={height === undefined ? { flex: 1 } : { height }}
        data-editor={loaded === undefined ? 'plain' : 'monaco'}
        className="field min-h-0 overflow-hidden focus-within:outline-2 focus-within:outline-accent"
      >
        {loaded === undefined ? (
          <PlainField
            area={area}
            label={label}
            value={value}
            onChange={onChange}
            onComposing={(is) => {
              composing.current = is;
            }}
            reveal={reveal}
            readOnly={readOnly}
            placeholder={placeholder}
            invalid={invalid}
            describedBy={describedBy}
            autoFocus={props.autoFocus === true}
          />
        ) : (
          <loaded.View
            label={label}
            language={language}
            value={value}
            onChange={onChange}
            schema={schema}
            markers={markers}
            completions={completions}
            reveal={reveal}
            path={props.path ?? `text${id.replaceAll(/[^a-z0-9]/gi, '')}`}
            readOnly={readOnly}
            placeholder={placeholder}
            invalid={invalid}
            describedBy={describedBy}
            place={loaded.place}
          />
        )}
      </div>
      <div className="h-5 shrink-0 pt-1 text-[12px] leading-4">
        <p id={`${id}-problem`} title={said?.text} className={classNames('truncate', said?.look)}>
          {said?.text}
        </p>
        <p
          id={`${id}-hint`}
          className={
            said === undefined ? 'truncate text-faint opacity-0 group-focus-within/editor:opacity-100' : 'sr-only'
          }
        >
          {hintText(loaded !== undefined, failed)}
        </p>
      </div>
    </div>
  );
}

function sentence(problem: string | undefined, marker: ReturnType<typeof firstMarker>) {
  if (problem !== undefined) return { text: problem, look: 'text-bad' };
  if (marker === undefined) return undefined;
  const looks = { error: 'text-bad', warning: 'text-warn', info: 'text-muted' };
  return { text: marker.message, look: looks[marker.severity] };
}

function hintText(loaded: boolean, failed: boolean): string {
  if (failed) return 'The code editor could not be loaded; this plain field works the same.';
  if (!loaded) return '';
  const keys = navigator.platform.startsWith('Mac') ? 'Control+Shift+M' : 'Ctrl+M';
  return `${keys}, then Tab, leaves this field. Ctrl+Space suggests.`;
}

function placeIn(area: HTMLTextAreaElement | null): EditingPlace | undefined {
  if (area === null) return undefined;
  return { focused: document.activeElement === area, start: area.selectionStart, end: area.selectionEnd };
}

/** Resolves after the composition's last text has reached `onChange`. */
function endOfComposition(area: HTMLTextAreaElement | null): Promise<void> {
  if (area === null) return Promise.resolve();
  return new Promise((resolve) => {
    area.addEventListener('compositionend', () => setTimeout(resolve, 0), { once: true });
  });
}
