/** How a text that the page copies begins in its console. */
export const COPIED = 'copied: ';

/** Runs in every page before its own code: whatever is copied is said in the console, which is searched. */
export function reportCopies(prefix: string): void {
  // Both ways of the product: the clipboard of a secure page, and a selection.
  const { prototype } = globalThis.Clipboard ?? {};
  if (prototype !== undefined) {
    const { writeText } = prototype;
    prototype.writeText = function writeReported(text: string) {
      console.debug(prefix + text);
      return writeText.call(this, text);
    };
  }
  document.addEventListener('copy', () => console.debug(`${prefix}${document.getSelection()}`));
}
