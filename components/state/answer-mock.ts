import type { JsonValue } from '@/lib/core/json';
import { fail, type Result } from '@/lib/core/result';
import type { MockRunner } from '@/lib/mock/create-mock-runner';

let runner: Promise<MockRunner> | undefined;

/**
 * Runs the body of a tool's mock with `args` in scope, apart from the page and for at most two seconds. The value is the
 * result text: a returned string as it is, anything else as JSON. `onLog` gets what the mock wrote to `console`.
 */
export async function answerMock(
  code: string,
  args: JsonValue,
  signal?: AbortSignal,
  onLog?: (lines: readonly string[]) => void,
): Promise<Result<string>> {
  try {
    runner ??= loadRunner();
    const run = await runner;
    const { result, log } = await run(code, args, signal);
    onLog?.(log);
    return result;
  } catch {
    runner = undefined;
    return fail({ kind: 'unavailable', message: 'The part of the page that runs mocks could not be loaded.' });
  }
}

/** The interpreter is no part of the first load; it comes with the first mock that answers. */
async function loadRunner(): Promise<MockRunner> {
  const [{ createMockRunner }, { ENGINE_URL, openMockWorker }, { fileBytes }] = await Promise.all([
    import('@/lib/mock/create-mock-runner'),
    import('@/lib/mock/open-mock-worker'),
    import('@/lib/http/file-bytes'),
  ]);
  return createMockRunner({ openWorker: openMockWorker, loadEngine: () => fileBytes(ENGINE_URL) });
}
