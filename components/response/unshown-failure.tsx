import type { Failure } from '@/lib/core/failure';
import { NotLoaded } from './not-loaded';
import type { RunAnswerProps } from './run-answer';

/** Stands where the part of the page that shows a failure could not be fetched: the failure's own words at least. */
export function UnshownFailure({ failure }: { readonly failure: Failure }) {
  return (
    <>
      <p role="alert" className="my-3 whitespace-pre-wrap break-words text-bad">
        {failure.message}
      </p>
      <NotLoaded />
    </>
  );
}

/** Stands where the part of the page that shows an answer could not be fetched. */
export function UnshownAnswer({ run: { state }, children }: RunAnswerProps) {
  return (
    <>
      {children}
      {state.failure === undefined ? <NotLoaded /> : <UnshownFailure failure={state.failure} />}
    </>
  );
}
