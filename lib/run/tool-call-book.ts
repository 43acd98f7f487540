import type { ToolCallFragment } from '../chat/chunk-tool-call';
import { type JsonScan, scanCode, startScan } from './json-scan';
import { RUN_LIMITS } from './limits';

/** `name` is the call's whole name where the fragment changed it, else "". */
export type ToolCallUpdate = { readonly call: number; readonly name: string; readonly fragment: ToolCallFragment };

type Call = {
  readonly position: number;
  id: string;
  /** The index that it came with first. */
  index: number | undefined;
  name: string;
  /** The arguments so far are one whole JSON object. */
  whole: boolean;
  readonly scan: JsonScan;
};

/**
 * Which fragment belongs to which call: a non-empty id decides, then the index, then the latest call. Where a server gives
 * one id to several calls, another name at another place is another call.
 */
export class ToolCallBook {
  readonly #byId = new Map<string, Call>();
  readonly #byIndex = new Map<number, Call>();
  readonly #calls: Call[] = [];
  #dropped = 0;

  get size(): number {
    return this.#calls.length;
  }

  /** Fragments left out because there were too many calls. */
  get dropped(): number {
    return this.#dropped;
  }

  /** Binds the fragments of one delta, or of one whole message, to calls. */
  bind(fragments: readonly ToolCallFragment[], wholeMessage: boolean): readonly ToolCallUpdate[] {
    const touched = new Set<Call>();
    const updates: ToolCallUpdate[] = [];
    for (const fragment of fragments) {
      const call = this.#callOf(fragment, touched, wholeMessage) ?? this.#open();
      if (call === undefined) continue;
      touched.add(call);
      this.#remember(call, fragment);
      const name = extended(call.name, fragment.name);
      updates.push({ call: call.position, name: name === call.name ? '' : name, fragment });
      call.name = name;
      takeArguments(call, fragment.arguments);
    }
    return updates;
  }

  #callOf(fragment: ToolCallFragment, touched: ReadonlySet<Call>, wholeMessage: boolean): Call | undefined {
    const indexed = fragment.index === undefined ? undefined : this.#byIndex.get(fragment.index);
    const known = fragment.id === '' || indexed?.id === fragment.id ? indexed : this.#byId.get(fragment.id);
    if (fragment.id !== '' && known !== undefined) return isOfSameId(known, fragment, touched) ? known : undefined;
    if (wholeMessage) return undefined;
    const late = indexed?.id === '' ? indexed : undefined;
    const without = fragment.index === undefined ? this.#calls.at(-1) : indexed;
    const bound = fragment.id === '' ? without : late;
    return bound !== undefined && !isAnother(bound, fragment, touched) ? bound : undefined;
  }

  #open(): Call | undefined {
    if (this.#calls.length >= RUN_LIMITS.toolCalls) {
      this.#dropped++;
      return undefined;
    }
    const call = { position: this.#calls.length, id: '', index: undefined, name: '', whole: false, scan: startScan() };
    this.#calls.push(call);
    return call;
  }

  #remember(call: Call, fragment: ToolCallFragment): void {
    if (call.id === '') call.id = fragment.id;
    call.index ??= fragment.index;
    if (fragment.id !== '') this.#byId.set(fragment.id, call);
    if (fragment.index !== undefined) this.#byIndex.set(fragment.index, call);
  }
}

/** An id that comes again is the same call, unless it stands at another place as a call of its own. */
function isOfSameId(call: Call, fragment: ToolCallFragment, touched: ReadonlySet<Call>): boolean {
  const moved = call.index !== undefined && fragment.index !== undefined && call.index !== fragment.index;
  return !((moved || touched.has(call)) && isAnother(call, fragment, touched));
}

/** Servers without ids put several whole calls under one index: a second name after whole arguments is another call. */
function isAnother(call: Call, fragment: ToolCallFragment, touched: ReadonlySet<Call>): boolean {
  if (fragment.name === '' || call.name === '') return false;
  return touched.has(call) || (call.whole && fragment.arguments !== '');
}

/** A name is assigned; only a part that differs from it extends it. */
function extended(name: string, part: string): string {
  if (part === '' || part === name) return name;
  return part.startsWith(name) ? part : name + part;
}

function takeArguments(call: Call, fragment: string): void {
  for (let index = 0; index < fragment.length; index++) {
    const code = fragment.charCodeAt(index);
    if (code > 32) call.whole = false;
    if (scanCode(call.scan, code)) call.whole = true;
  }
}
