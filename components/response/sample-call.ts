import type { JsonObject } from '@/lib/core/json';
import { callArguments, calledTool, type ReceivedCall } from '@/lib/tools/loop-arguments';
import { sampleResult } from '@/lib/tools/loop-sample';

/** A plausible result of this call, as JSON text. */
export function sampleCall(body: JsonObject, call: ReceivedCall): string {
  const args = callArguments(call);
  return sampleResult(calledTool(body, call), call.name, args.ok ? args.value : null);
}
