import type { WireRequest } from '../core/wire';
import { hasFunctionTools } from './request-shape';
import type { SnippetTarget } from './target';
import { azionAiRun } from './targets/azion-ai-run';
import { curl } from './targets/curl';
import { goTarget } from './targets/go';
import { httpie } from './targets/httpie';
import { javascriptFetch } from './targets/javascript-fetch';
import { javascriptOpenai } from './targets/javascript-openai';
import { javascriptOpenaiLoop } from './targets/javascript-openai-loop';
import { phpTarget } from './targets/php';
import { pythonHttpx } from './targets/python-httpx';
import { pythonOpenai } from './targets/python-openai';
import { pythonOpenaiLoop } from './targets/python-openai-loop';
import { pythonRequests } from './targets/python-requests';
import { ruby } from './targets/ruby';

/** Every snippet target in the order people see them; one file and one line each. */
export const SNIPPET_TARGETS = [
  curl,
  httpie,
  pythonRequests,
  pythonHttpx,
  pythonOpenai,
  pythonOpenaiLoop,
  javascriptFetch,
  javascriptOpenai,
  javascriptOpenaiLoop,
  azionAiRun,
  goTarget,
  phpTarget,
  ruby,
] as const satisfies readonly SnippetTarget[];

/** The targets offered for a provider and a request (none yet: undefined), in order; the first one is the default. */
export function targetsFor(providerId: string, wire: Pick<WireRequest, 'body'> | undefined): readonly SnippetTarget[] {
  const all: readonly SnippetTarget[] = SNIPPET_TARGETS;
  const tools = wire !== undefined && hasFunctionTools(wire);
  return all.filter(
    ({ providers, requests }) =>
      (providers === null || providers.includes(providerId)) && (requests === 'all' || tools),
  );
}
