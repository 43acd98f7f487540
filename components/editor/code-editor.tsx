'use client';

import { useEffect, useId, useRef, useState } from 'react';
import type { EditingPlace, MonacoViewProps } from './monaco-view';

type CodeEditorProps = {
  /** Accessible name of the text field. */
  readonly label: string;
  readonly language: 'json' | 'plaintext';
  readonly value: string;
  readonly onChange: (value: string) => void;
  /** JSON Schema the text is checked against, as markers and completion. */
  readonly schema?: object;
  /** Name of the text inside the editor, unique on the page; one is made up where absent. */
  readonly path?: string;
  /** CSS height, hint line not counted; without it the editor fills its flex column. */
  readonly height?: string;
  readonly readOnly?: boolean;
  /** Shown in the empty field. */
  readonly placeholder?: string;
  /** One sentence about what is wrong; stands in the line under the field, so that nothing moves. */
  readonly problem?: string | undefined;
};

type Loaded = {
  readonly View: (props: MonacoViewProps) => React.ReactNode;
  readonly place: EditingPlace | undefined;
};

/** A code field: at once a plain textarea that already edits, Monaco as soon as it has been loaded. */
export function CodeEditor(props: CodeEditorProps) {
  const { label, language, value, onChange, schema, height, readOnly = false, placeholder, problem } = props;
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
    async function load() {
      const { MonacoView } = await import('./monaco-view');
      if (composing.current) await endOfComposition(area.current);
      if (live) setLoaded({ View: MonacoView, place: placeIn(area.current) });
    }
    load().catch(() => live && setFailed(true));
    return () => {
      live = false;
    };
  }, []);

  const describedBy = `${id}-problem ${id}-hint`;
  return (
    <div className={`group/editor flex min-h-0 flex-col ${height === undefined ? 'flex-1' : ''}`}>
      <div
        style={height === undefined ? { flex: 1 } : { height }}
        data-editor={loaded === undefined ? 'plain' : 'monaco'}
        className="field min-h-0 overflow-hidden focus-within:outline-2 focus-within:outline-accent"
      >
        {loaded === undefined ? (
          <textarea
            ref={area}
            aria-label={label}
            aria-describedby={describedBy}
            aria-invalid={problem !== undefined}
            placeholder={placeholder}
            value={value}
            readOnly={readOnly}
            spellCheck={false}
            autoCapitalize="off"
            autoComplete="off"
            onChange={(event) => onChange(event.target.value)}
            onCompositionStart={() => {
              composing.current = true;
            }}
            onCompositionEnd={() => {
              composing.current = false;
            }}
            className="block h-full w-full resize-none bg-transparent py-2 pr-3 pl-[46px] font-mono text-[12.5px] leading-5 outline-none"
          />
        ) : (
          <loaded.View
            label={label}
            language={language}
            value={value}
            onChange={onChange}
            schema={schema}
            path={props.path ?? `text${id.replaceAll(/[^a-z0-9]/gi, '')}`}
            readOnly={readOnly}
            placeholder={placeholder}
            invalid={problem !== undefined}
            describedBy={describedBy}
            place={loaded.place}
          />
        )}
      </div>
      <div className="h-5 shrink-0 pt-1 text-[12px] leading-4">
        <p id={`${id}-problem`} title={problem} className="truncate text-bad">
          {problem}
        </p>
        <p
          id={`${id}-hint`}
          className={
            problem === undefined ? 'truncate text-faint opacity-0 group-focus-within/editor:opacity-100' : 'sr-only'
          }
        >
          {hintText(loaded !== undefined, failed)}
        </p>
      </div>
    </div>
  );
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
