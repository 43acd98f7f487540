import { describe, expect, it } from 'vitest';
import { readImage } from './image-input';
import { readImageSize } from './image-size';

function bytes(...parts: readonly (string | readonly number[])[]): string {
  return parts.map((part) => (typeof part === 'string' ? part : String.fromCharCode(...part))).join('');
}

function sizeOf(binary: string) {
  return readImageSize({
    length: binary.length,
    at: (index) => (index < binary.length ? binary.charCodeAt(index) : -1),
  });
}

const PNG = bytes('\x89PNG\r\n\x1a\n', [0, 0, 0, 13], 'IHDR', [0, 0, 2, 128, 0, 0, 1, 224], [8, 2, 0, 0, 0]);
const GIF = bytes('GIF89a', [64, 1, 200, 0], [0, 0, 0]);
const JPEG = bytes(
  [0xff, 0xd8, 0xff, 0xe0, 0, 16],
  'JFIF\0',
  [1, 1, 0, 0, 1, 0, 1, 0, 0],
  [0xff, 0xff],
  [0xc2, 0, 17, 8, 3, 0, 4, 0, 3],
);
const VP8X = bytes('RIFF', [30, 0, 0, 0], 'WEBPVP8X', [10, 0, 0, 0, 0, 0, 0, 0, 0x1f, 3, 0, 0x57, 2, 0]);
const VP8L = bytes('RIFF', [30, 0, 0, 0], 'WEBPVP8L', [10, 0, 0, 0, 0x2f, 0x63, 0xc0, 0x0c, 0], [0, 0, 0, 0, 0]);
const VP8 = bytes('RIFF', [30, 0, 0, 0], 'WEBPVP8 ', [10, 0, 0, 0, 0, 0, 0, 0x9d, 1, 0x2a, 0x80, 0x42, 0xe0, 1]);

describe('readImageSize', () => {
  it.each([
    ['PNG', PNG, 640, 480],
    ['GIF', GIF, 320, 200],
    ['JPEG', JPEG, 1024, 768],
    ['WebP', VP8X, 800, 600],
    ['WebP', VP8L, 100, 52],
    ['WebP', VP8, 640, 480],
  ])('reads a %s header', (type, binary, width, height) => {
    expect(sizeOf(binary)).toEqual({ type, width, height });
  });

  it('knows nothing of other bytes, or of a header that ends early', () => {
    for (const binary of [
      '',
      'hello',
      '<svg/>',
      PNG.slice(0, 20),
      GIF.slice(0, 8),
      JPEG.slice(0, 12),
      VP8X.slice(0, 26),
    ]) {
      expect(sizeOf(binary)).toBeUndefined();
    }
  });

  it('comes to an end on a JPEG whose segments lead nowhere', () => {
    expect(sizeOf(bytes([0xff, 0xd8, 0xff, 0xe0, 0, 0]))).toBeUndefined();
    expect(sizeOf('\xff\xd8'.padEnd(5_000, '\xff'))).toBeUndefined();
  });
});

describe('readImage', () => {
  it('reads a data URL, with parameters too', () => {
    expect(readImage(`data:image/png;base64,${btoa(PNG)}`, 'p')).toEqual({
      kind: 'inline',
      size: { type: 'PNG', width: 640, height: 480 },
      bytes: PNG.length,
    });
    expect(readImage(`data:image/gif;name=a.gif;base64,${btoa(GIF)}`, 'p')).toMatchObject({ kind: 'inline' });
  });

  it('names the host of an address and does not keep its user', () => {
    expect(readImage('https://user:secret@example.org/a.png', 'p')).toEqual({ kind: 'remote', host: 'example.org' });
  });

  it.each([
    ['data:image/png;base64,'],
    ['data:image/png;base64,***'],
    ['data:image/png;base64,AAAA'],
    ['data:image/png,raw'],
    ['data:'],
    ['ftp://example.org/a.png'],
    ['/relative.png'],
    [''],
  ])('refuses %s and names the part', (url) => {
    expect(readImage(url, 'messages[0].content[1].image_url.url')).toMatchObject({
      status: 400,
      param: 'messages[0].content[1].image_url.url',
    });
  });
});
