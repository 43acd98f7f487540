/** The longest side that most vision models look at. */
export const SHRUNK_SIDE = 1540;

/** The picture of a data URL scaled so that its longest side is 1540 px, as JPEG; undefined when it cannot be drawn. */
export async function shrinkImage(url: string): Promise<string | undefined> {
  const picture = new Image();
  picture.src = url;
  try {
    await picture.decode();
  } catch {
    return undefined;
  }
  const scale = SHRUNK_SIDE / Math.max(picture.naturalWidth, picture.naturalHeight);
  if (scale >= 1) return url;
  const canvas = document.createElement('canvas');
  canvas.width = Math.round(picture.naturalWidth * scale);
  canvas.height = Math.round(picture.naturalHeight * scale);
  const context = canvas.getContext('2d');
  if (context === null) return undefined;
  context.drawImage(picture, 0, 0, canvas.width, canvas.height);
  return canvas.toDataURL('image/jpeg', 0.9);
}
