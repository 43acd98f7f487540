import { useWorkbench } from '@/components/state/use-workbench';
import { NotLoaded } from '@/components/ui/not-loaded';
import type { ResponseBodyProps } from './response-body';

/** Stands where the part of the page that shows answers could not be fetched; a failure is told in its own words. */
export function UnshownResponse({ column, run, onRetry }: ResponseBodyProps & { readonly onRetry: () => void }) {
  const refusal = useWorkbench((state) => state.refusals[column.id]);
  const failure = refusal ?? run?.state.failure;
  return (
    <div className="min-h-0 flex-1 overflow-y-auto px-[22px] py-4">
      {failure === undefined ? null : (
        <p role="alert" className="mb-3 whitespace-pre-wrap break-words text-bad">
          {failure.message}
        </p>
      )}
      <NotLoaded onRetry={onRetry} />
    </div>
  );
}
