import { deflateSync } from 'node:zlib';

/** A PNG of this many kilobytes that no compression makes smaller. */
export function noisyPicture(kilobytes: number): Buffer {
  const side = Math.ceil(Math.sqrt(kilobytes * 1024));
  let state = 1;
  const rows = Buffer.alloc(side * (side + 1));
  for (let at = 0; at < rows.length; at += 1) {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0; // exact in 32 bits, so its period is whole
    rows[at] = at % (side + 1) === 0 ? 0 : state >>> 24;
  }
  const size = Buffer.alloc(8);
  size.writeUInt32BE(side, 0);
  size.writeUInt32BE(side, 4);
  const parts = [
    Buffer.from('89504e470d0a1a0a', 'hex'),
    pngPart('IHDR', Buffer.concat([size, Buffer.from([8, 0, 0, 0, 0])])),
    pngPart('IDAT', deflateSync(rows)),
    pngPart('IEND', Buffer.alloc(0)),
  ];
  return Buffer.concat(parts);
}

function pngPart(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type), data]);
  const length = Buffer.alloc(4);
  length.writeUInt32BE(data.length);
  const sum = Buffer.alloc(4);
  sum.writeUInt32BE(checkSum(body));
  return Buffer.concat([length, body, sum]);
}

function checkSum(bytes: Buffer): number {
  let sum = 0xffffffff;
  for (const byte of bytes) {
    sum ^= byte;
    for (let bit = 0; bit < 8; bit += 1) sum = sum & 1 ? (sum >>> 1) ^ 0xedb88320 : sum >>> 1;
  }
  return (sum ^ 0xffffffff) >>> 0;
}
