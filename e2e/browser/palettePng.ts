import { deflateSync } from 'node:zlib';
import { PNG } from 'pngjs';

const SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
const MOST_COLOURS = 256;
/** pngjs reads a pixel as red, green, blue and alpha. */
const PIXEL_BYTES = 4;

/**
 * Writes the same picture with a palette, which takes a third of the size for text on flat colors. If there are too many shades,
 * similar ones are merged. pngjs can read palettes but not write them.
 */
export function palettePng(png: Buffer): Buffer {
  const pixels = PNG.sync.read(png);
  for (let coarse = 0; ; coarse++) {
    const indexed = indexColours(pixels, coarse);
    if (indexed) return encode(pixels, indexed);
  }
}

/**
 * Assigns each pixel an index into a palette. Each step of `coarse` merges colors that differ in one more bit, and the most common
 * one represents them all. Returns null if more colors are left than fit.
 */
function indexColours({ width, height, data }: PNG, coarse: number) {
  const counts = new Map<number, number>();
  const colourAt = (at: number) => (data[at]! << 16) | (data[at + 1]! << 8) | data[at + 2]!;
  for (let at = 0; at < data.length; at += PIXEL_BYTES) counts.set(colourAt(at), (counts.get(colourAt(at)) ?? 0) + 1);

  const mask = (0xff << coarse) & 0xff;
  const kindOf = (colour: number) => colour & ((mask << 16) | (mask << 8) | mask);
  const indexes = new Map<number, number>();
  const palette: number[] = [];
  for (const [colour] of [...counts].sort(([, a], [, b]) => b - a)) {
    if (indexes.has(kindOf(colour))) continue;
    if (indexes.size === MOST_COLOURS) return null;
    indexes.set(kindOf(colour), indexes.size);
    palette.push(colour >> 16, (colour >> 8) & 0xff, colour & 0xff);
  }

  // Each row begins with a byte that names its filter; 0 is no filter.
  const rows = Buffer.alloc((width + 1) * height);
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++)
      rows[y * (width + 1) + 1 + x] = indexes.get(kindOf(colourAt((y * width + x) * PIXEL_BYTES)))!;
  return { palette: Buffer.from(palette), rows };
}

function encode({ width, height }: PNG, { palette, rows }: { palette: Buffer; rows: Buffer }): Buffer {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 3], 8);
  const chunks = [chunk('IHDR', header), chunk('PLTE', palette), chunk('IDAT', deflateSync(rows, { level: 9 }))];
  return Buffer.concat([SIGNATURE, ...chunks, chunk('IEND', Buffer.alloc(0))]);
}

function chunk(type: string, body: Buffer): Buffer {
  const length = Buffer.alloc(4);
  length.writeUInt32BE(body.length);
  const named = Buffer.concat([Buffer.from(type, 'latin1'), body]);
  const check = Buffer.alloc(4);
  check.writeUInt32BE(checksum(named));
  return Buffer.concat([length, named, check]);
}

function checksum(bytes: Buffer): number {
  let sum = 0xffffffff;
  for (const byte of bytes) {
    sum ^= byte;
    for (let bit = 0; bit < 8; bit++) sum = (sum >>> 1) ^ (sum & 1 ? 0xedb88320 : 0);
  }
  return ~sum >>> 0;
}
