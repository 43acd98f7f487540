import type { EditorCompletion } from './completion-place';
import type { EditorMarker } from './editor-marker';

/** Where the person was in the plain field that stood here before. */
export type EditingPlace = { readonly focused: boolean; readonly start: number; readonly end: number };

/** A part of the text to bring into view; a new object does it again. */
export type ShownPlace = { readonly start: number; readonly end: number };

export type MonacoViewProps = {
  readonly label: string;
  readonly language: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly path: string;
  readonly schema?: object | undefined;
  readonly markers: readonly EditorMarker[];
  readonly completions: readonly EditorCompletion[];
  readonly reveal?: ShownPlace | undefined;
  readonly readOnly: boolean;
  readonly placeholder?: string | undefined;
  readonly invalid: boolean;
  /** Ids of the elements that say what is wrong and how to leave the editor by key. */
  readonly describedBy: string;
  readonly place: EditingPlace | undefined;
};
