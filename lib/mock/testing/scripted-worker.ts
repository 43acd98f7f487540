import type { MockReply, MockRequest } from '../protocol';
import type { OpenMockWorker } from '../run-mock';

type ScriptedWorker = {
  readonly requests: readonly MockRequest[];
  readonly say: (reply: MockReply) => void;
  readonly break: () => void;
  readonly isEnded: () => boolean;
};

/** Workers that do what the test says. */
export function scriptedWorkers() {
  const opened: ScriptedWorker[] = [];
  const open: OpenMockWorker = (heard, broken) => {
    const requests: MockRequest[] = [];
    let ended = false;
    opened.push({ requests, say: heard, break: broken, isEnded: () => ended });
    return {
      send: (request) => requests.push(request),
      terminate: () => {
        ended = true;
      },
    };
  };
  return { open, opened };
}
