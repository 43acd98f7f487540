import type { BrowserContext, ConsoleMessage } from 'playwright/test';

/** What went wrong in the pages of a browser; what a test itself provokes is allowed by pattern. */
export type Problems = {
  found(): readonly string[];
  allow(pattern: RegExp): void;
};

/** Watches every page of a browser: console errors and warnings, page errors, requests to a foreign origin. */
export function createProblems(origin: string, context: BrowserContext): Problems {
  const all: string[] = [];
  const allowed: RegExp[] = [];
  context.on('console', (message) => all.push(...consoleProblem(message)));
  context.on('weberror', (error) => all.push(`page error: ${error.error().message}`));
  context.on('request', (request) => {
    const url = request.url();
    if (!url.startsWith(`${origin}/`) && !/^(data|blob):/.test(url)) all.push(`foreign request: ${url}`);
  });
  return {
    found: () => all.filter((problem) => !allowed.some((pattern) => pattern.test(problem))),
    allow: (pattern) => allowed.push(pattern),
  };
}

function consoleProblem(message: ConsoleMessage): readonly string[] {
  const loud = message.type() === 'error' || message.type() === 'warning';
  return loud ? [`console ${message.type()}: ${message.text()} (${message.location().url})`] : [];
}
