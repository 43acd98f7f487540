import type { SnippetTarget } from './target';
import { azionAiRun } from './targets/azion-ai-run';
import { curl } from './targets/curl';
import { javascriptFetch } from './targets/javascript-fetch';
import { javascriptOpenai } from './targets/javascript-openai';
import { pythonOpenai } from './targets/python-openai';
import { pythonRequests } from './targets/python-requests';

/** Every snippet target in the order people see them; one file and one line each. */
export const SNIPPET_TARGETS = [
  curl,
  pythonRequests,
  pythonOpenai,
  javascriptFetch,
  javascriptOpenai,
  azionAiRun,
] as const satisfies readonly SnippetTarget[];

/** The targets offered for a provider, in order; the first one is the default. */
export function targetsFor(providerId: string): readonly SnippetTarget[] {
  const all: readonly SnippetTarget[] = SNIPPET_TARGETS;
  return all.filter(({ providers }) => providers === null || providers.includes(providerId));
}
