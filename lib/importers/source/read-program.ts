import { fail, ok, type Result } from '../../core/result';
import type { ImportedRequest } from '../imported-request';
import { isChatBody } from '../read-body';
import { callBuiltIn } from './built-in';
import { runUncalled } from './call-function';
import { callRequest } from './call-request';
import { callMethod } from './change-container';
import type { ChatCall, OtherCall } from './chat-call';
import { evaluate } from './evaluate';
import { httpCall, requestParts } from './http-call';
import { type Arguments, Machine } from './machine';
import { changedClient, makeClient } from './make-client';
import { runStatements } from './run-statements';
import { sdkCall } from './sdk-call';
import type { Program } from './syntax';
import { dictValue, type PathValue, type Place, type Value } from './value';

/** The first chat request that a program sends, found without running it; the failure says what is missing. */
export function readProgram(program: Program): Result<ImportedRequest> {
  const found = new Found();
  const machine = new Machine(program, {
    evaluate,
    onCall: (callee, args, at, place) => onCall(callee, args, at, place, found),
  });
  runStatements(program.statements, { names: new Map(), parent: undefined }, machine);
  runUncalled(machine);
  return found.result();
}

/** What was found so far: the first request is read when it is sent, before anything changes. */
class Found {
  private first: ImportedRequest | undefined;
  private firstPlace = -1;
  private unread: readonly string[] | undefined;
  private other: string | undefined;
  /** Where calls stand: one that is passed twice is one. */
  private readonly places = new Set<number>();

  add(call: ChatCall | OtherCall, machine: Machine): void {
    if ('other' in call) {
      this.other ??= call.other;
      return;
    }
    if (this.first !== undefined) {
      if (isLikeChat(call)) this.places.add(call.from);
      return;
    }
    const request = callRequest(call, machine);
    if (isChatBody(request.body)) {
      this.first = request;
      this.firstPlace = call.from;
    } else if (isLikeChat(call)) this.unread ??= request.notes;
  }

  result(): Result<ImportedRequest> {
    if (this.first !== undefined) {
      this.places.delete(this.firstPlace);
      const more = this.places.size;
      const words = more === 1 ? '1 more chat request' : `${more} more chat requests`;
      const notes = more === 0 ? [] : [`The code holds ${words}; the first was taken.`];
      return ok({ ...this.first, notes: [...notes, ...this.first.notes] });
    }
    if (this.unread !== undefined) {
      const why = this.unread[0] ?? 'It has neither messages nor a model.';
      return fail({ kind: 'bad-request', message: `A chat request was found, but what it sends is not known. ${why}` });
    }
    const other = this.other && `This code calls ${this.other.slice(0, 60)}, which is not the chat completions API.`;
    return fail({ kind: 'bad-request', message: other ?? 'No chat request was found in this code.' });
  }
}

/** A call of an SDK, or one whose address or body says so. */
function isLikeChat({ isBase, provider, url, body }: ChatCall): boolean {
  if (isBase || provider !== undefined) return true;
  const last = url?.kind === 'text' ? url.parts.at(-1) : undefined;
  const inner = body.kind === 'json' ? body.value : body;
  if (inner.kind === 'dict' && inner.entries.has('messages')) return true;
  return typeof last === 'string' && /\/chat\/completions\/?(?:\?|$)/.test(last.slice(-300));
}

function onCall(callee: Value, args: Arguments, machine: Machine, place: Place, found: Found): Value | undefined {
  if (callee.kind !== 'path') return undefined;
  const method =
    callMethod(callee, args, machine, place) ?? callBuiltIn(callee, args, machine) ?? makeClient(callee, args);
  if (method !== undefined) return method;
  const call =
    azionCall(callee, args, place, machine) ??
    httpCall(callee, args, place, machine.program.language) ??
    sdkCall(callee, args, machine, place);
  if (call === undefined) return changedClient(callee, args);
  if (!('other' in call) && callee.steps.at(-1) === 'Request' && callee.steps.length === 1) return requestParts(call);
  found.add(call, machine);
  return undefined;
}

/** The call of an Azion Function: the model, then the body without it. */
function azionCall(
  { root, steps }: PathValue,
  { positional, unclear }: Arguments,
  place: Place,
  { program }: Machine,
): ChatCall | undefined {
  const [model, input] = positional;
  if (
    root !== undefined ||
    steps.join('.') !== 'Azion.AI.run' ||
    program.language !== 'javascript' ||
    model === undefined
  )
    return undefined;
  return {
    from: place.from,
    to: place.to,
    body: dictValue([['model', model]]),
    more: [input ?? dictValue()],
    url: undefined,
    isBase: false,
    headers: [],
    key: undefined,
    provider: 'azion',
    notes: [],
    unclear,
  };
}
