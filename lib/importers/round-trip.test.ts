import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { serializeBody, type WireRequest } from '../core/wire';
import type { Provider } from '../providers/provider';
import { printJson } from '../snippets/languages/json';
import type { SnippetTarget } from '../snippets/target';
import { azionAiRun } from '../snippets/targets/azion-ai-run';
import { curl } from '../snippets/targets/curl';
import { httpie } from '../snippets/targets/httpie';
import { javascriptFetch } from '../snippets/targets/javascript-fetch';
import { javascriptOpenai } from '../snippets/targets/javascript-openai';
import { javascriptOpenaiLoop } from '../snippets/targets/javascript-openai-loop';
import { pythonHttpx } from '../snippets/targets/python-httpx';
import { pythonOpenai } from '../snippets/targets/python-openai';
import { pythonOpenaiLoop } from '../snippets/targets/python-openai-loop';
import { pythonRequests } from '../snippets/targets/python-requests';
import { importProvider } from './testing/import-providers';
import { imported } from './testing/imported';
import {
  anyBody,
  expectSameRequest,
  FLOATS,
  ROUND_TRIP_BODIES,
  ROUND_TRIP_PROVIDERS,
  sentBy,
  wireOf,
} from './testing/round-trip';

type Case = { readonly target: SnippetTarget; readonly importer: string; readonly isOrdered: boolean };

/**
 * The Python SDK prints fields that it does not know behind the others, and Azion.AI.run has the order of the model
 * pages: there the same code must come out again, and the body be equal in any order.
 */
const CASES: readonly Case[] = [
  { target: curl, importer: 'curl', isOrdered: true },
  { target: httpie, importer: 'httpie', isOrdered: true },
  { target: pythonRequests, importer: 'python', isOrdered: true },
  { target: pythonHttpx, importer: 'python', isOrdered: true },
  { target: pythonOpenai, importer: 'python', isOrdered: false },
  { target: javascriptFetch, importer: 'javascript', isOrdered: true },
  { target: javascriptOpenai, importer: 'javascript', isOrdered: true },
  { target: azionAiRun, importer: 'javascript', isOrdered: false },
];

function expectBack({ target, importer, isOrdered }: Case, wire: WireRequest, provider: Provider): void {
  const code = target.print(wire, FLOATS);
  const back = imported(code, ROUND_TRIP_PROVIDERS);
  expect([back.importer, back.provider?.id]).toEqual([importer, provider.id]);
  const again = sentBy(back.draft, provider);
  expectSameRequest(again, wire, isOrdered);
  expect(target.print(again, FLOATS)).toBe(code);
}

describe.each(CASES.map((one) => [one.target.label, one] as const))('%s code is read back', (_label, one) => {
  const providers = one.target.providers === null ? ROUND_TRIP_PROVIDERS : [importProvider('azion')];

  it.each(providers.map((provider) => [provider.id, provider] as const))('for %s, hostile bodies', (_id, provider) => {
    const isFirst = provider === providers[0];
    for (const [name, body] of ROUND_TRIP_BODIES)
      if (isFirst || !name.startsWith('long')) expectBack(one, wireOf(body, provider), provider);
  });

  it.each(providers.map((provider) => [provider.id, provider] as const))('for %s, any draft', (_id, provider) => {
    void fc.assert(
      fc.property(anyBody, (body) => expectBack(one, wireOf(body, provider), provider)),
      { numRuns: 60 },
    );
  });
});

describe.each([pythonOpenaiLoop, javascriptOpenaiLoop].map((target) => [target.label, target] as const))(
  '%s: the first round is read',
  (_label, target) => {
    it.each(ROUND_TRIP_PROVIDERS.map((provider) => [provider.id, provider] as const))('for %s', (_id, provider) => {
      void fc.assert(
        fc.property(anyBody, (fields) => {
          const tools = [{ type: 'function', function: { name: 'f', parameters: {} } }];
          const wire = wireOf({ ...fields, tools }, provider);
          const { draft } = imported(target.print(wire, FLOATS), ROUND_TRIP_PROVIDERS);
          expectSameRequest(sentBy(draft, provider), wire, false);
        }),
        { numRuns: 40 },
      );
    });
  },
);

describe('the body as JSON is read back', () => {
  const sandbox = importProvider('sandbox');
  const expectJson = (text: string, wire: WireRequest): void => {
    const { draft, provider } = imported(text, ROUND_TRIP_PROVIDERS);
    expect(provider?.id).toBe('sandbox');
    expectSameRequest(sentBy(draft, sandbox), wire, true);
  };

  it.each(ROUND_TRIP_BODIES)('%s', (_name, hostile) => {
    const wire = wireOf(hostile, sandbox);
    expectJson(printJson(wire.body), wire);
    expectJson(serializeBody(wire), wire);
  });

  it('any draft', () => {
    const expectPrinted = (wire: WireRequest): void => expectJson(printJson(wire.body, FLOATS.floats), wire);
    void fc.assert(fc.property(anyBody, (body) => expectPrinted(wireOf(body, sandbox))));
  });
});
