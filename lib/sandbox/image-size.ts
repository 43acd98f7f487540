/** Bytes by position; a position past the end reads as −1. */
export type ByteReader = { readonly length: number; readonly at: (index: number) => number };

export type ImageSize = {
  readonly type: 'PNG' | 'JPEG' | 'GIF' | 'WebP';
  readonly width: number;
  readonly height: number;
};

/** Type and pixel size from the header of a PNG, JPEG, GIF or WebP file; undefined when the bytes are none of them or end too early. */
export function readImageSize(bytes: ByteReader): ImageSize | undefined {
  const size = pngSize(bytes) ?? gifSize(bytes) ?? webpSize(bytes) ?? jpegSize(bytes);
  return size && size.width > 0 && size.height > 0 ? size : undefined;
}

function pngSize(bytes: ByteReader): ImageSize | undefined {
  if (!hasText(bytes, 0, '\x89PNG\r\n\x1a\n') || !hasText(bytes, 12, 'IHDR') || bytes.length < 24) return undefined;
  return { type: 'PNG', width: bigEndian(bytes, 16, 4), height: bigEndian(bytes, 20, 4) };
}

function gifSize(bytes: ByteReader): ImageSize | undefined {
  if (!(hasText(bytes, 0, 'GIF87a') || hasText(bytes, 0, 'GIF89a')) || bytes.length < 10) return undefined;
  return { type: 'GIF', width: littleEndian(bytes, 6, 2), height: littleEndian(bytes, 8, 2) };
}

function webpSize(bytes: ByteReader): ImageSize | undefined {
  if (!hasText(bytes, 0, 'RIFF') || !hasText(bytes, 8, 'WEBP') || bytes.length < 30) return undefined;
  if (hasText(bytes, 12, 'VP8X')) {
    return { type: 'WebP', width: littleEndian(bytes, 24, 3) + 1, height: littleEndian(bytes, 27, 3) + 1 };
  }
  if (hasText(bytes, 12, 'VP8L') && bytes.at(20) === 0x2f) {
    const bits = littleEndian(bytes, 21, 4);
    return { type: 'WebP', width: (bits & 0x3fff) + 1, height: ((bits >>> 14) & 0x3fff) + 1 };
  }
  if (hasText(bytes, 12, 'VP8 ') && hasText(bytes, 23, '\x9d\x01\x2a')) {
    return { type: 'WebP', width: littleEndian(bytes, 26, 2) & 0x3fff, height: littleEndian(bytes, 28, 2) & 0x3fff };
  }
  return undefined;
}

const FRAME_MARKERS = new Set([0xc0, 0xc1, 0xc2, 0xc3, 0xc5, 0xc6, 0xc7, 0xc9, 0xca, 0xcb, 0xcd, 0xce, 0xcf]);

// Segments are walked by their length until the frame header; entropy-coded data begins only after it.
function jpegSize(bytes: ByteReader): ImageSize | undefined {
  if (!hasText(bytes, 0, '\xff\xd8\xff')) return undefined;
  let place = 2;
  while (place + 9 <= bytes.length && bytes.at(place) === 0xff) {
    const marker = bytes.at(place + 1);
    if (FRAME_MARKERS.has(marker)) {
      return { type: 'JPEG', width: bigEndian(bytes, place + 7, 2), height: bigEndian(bytes, place + 5, 2) };
    }
    if (marker === 0xff) place += 1;
    else if (marker === 0x01 || (marker >= 0xd0 && marker <= 0xd7)) place += 2;
    else {
      const length = bigEndian(bytes, place + 2, 2);
      if (length < 2) return undefined;
      place += 2 + length;
    }
  }
  return undefined;
}

function hasText(bytes: ByteReader, start: number, text: string): boolean {
  for (let index = 0; index < text.length; index += 1) {
    if (bytes.at(start + index) !== text.charCodeAt(index)) return false;
  }
  return true;
}

function bigEndian(bytes: ByteReader, start: number, count: number): number {
  let value = 0;
  for (let index = 0; index < count; index += 1) value = value * 256 + bytes.at(start + index);
  return value;
}

function littleEndian(bytes: ByteReader, start: number, count: number): number {
  let value = 0;
  for (let index = count - 1; index >= 0; index -= 1) value = value * 256 + bytes.at(start + index);
  return value;
}
