import type { Locator, Page } from 'playwright/test';

/** Pastes text into what has the focus, as the keyboard does. */
export async function pasteText(page: Page, text: string): Promise<void> {
  await page.evaluate((pasted) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/plain', pasted);
    const event = new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true });
    (document.activeElement ?? document.body).dispatchEvent(event);
  }, text);
}

/** Drops a file of that content on a place of the page. */
export async function dropFile(
  place: Locator,
  name: string,
  content: string,
  type = 'application/json',
): Promise<void> {
  await place.evaluate(
    (target, file) => {
      const dataTransfer = new DataTransfer();
      dataTransfer.items.add(new File([file.content], file.name, { type: file.type }));
      for (const name of ['dragover', 'drop']) {
        target.dispatchEvent(new DragEvent(name, { dataTransfer, bubbles: true, cancelable: true }));
      }
    },
    { name, content, type },
  );
}
