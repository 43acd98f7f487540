/** Parts of Monaco's JSON worker that its package ships without types. */
declare module 'monaco-editor/internal/common/initialize' {
  export type WorkerContext = {
    readonly host: unknown;
    getMirrorModels(): readonly { getValue(): string }[];
  };
  export function initialize(create: (context: WorkerContext, settings: unknown) => object): void;
}

declare module 'monaco-editor/languages/features/json/jsonWorker' {
  import type { WorkerContext } from 'monaco-editor/internal/common/initialize';

  export class JSONWorker {
    constructor(context: WorkerContext, settings: unknown);
  }
}
