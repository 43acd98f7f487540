/** Stands where a part of the page could not be fetched. */
export function NotLoaded() {
  return <p className="flex-1 p-4 text-muted">This part of the page could not be loaded. Reload the page to see it.</p>;
}
