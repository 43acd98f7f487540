import type { SandboxImage } from './image-input';
import { plainWords } from './passage';

/** What the model says about the images of a message: type, width × height and size, or that an address is not fetched. */
export function imagesText(images: readonly SandboxImage[]): string {
  const shown = images.slice(0, 8).map(imageSentence);
  const more = images.length > shown.length ? [`There are ${images.length - shown.length} more.`] : [];
  const count = images.length === 1 ? 'one image' : `${images.length} images`;
  return `«You sent|Your message holds|I received» ${count}. ${[...shown, ...more].join(' ')} I am a simulated model, so I «read only the header of a file|look only at the first bytes of a file» and cannot see what a picture shows. «Choose|Pick» a model with vision for a real description; the same message will «work there|go to it unchanged».`;
}

function imageSentence(image: SandboxImage, index: number, all: readonly SandboxImage[]): string {
  const name = all.length === 1 ? 'It' : `Image ${index + 1}`;
  if (image.kind === 'remote') {
    return `${name} is an address on ${plainWords(image.host)}, which is not fetched here, «so its size stays unknown|and so its size is not known».`;
  }
  const { type, width, height } = image.size;
  const shape = width === height ? 'square' : width > height ? 'landscape' : 'portrait';
  return `${name} is a ${type} file of ${width} × ${height} pixels (${shape}) and ${sizeWords(image.bytes)}.`;
}

function sizeWords(bytes: number): string {
  if (bytes < 1024) return `${bytes} bytes`;
  return bytes < 1_048_576 ? `${(bytes / 1024).toFixed(1)} KB` : `${(bytes / 1_048_576).toFixed(1)} MB`;
}
