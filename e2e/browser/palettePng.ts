import { deflateSync, inflateSync } from 'node:zlib';

const SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
const MOST_COLOURS = 256;

interface Pixels {
  readonly width: number;
  readonly height: number;
  /** Of one pixel: 3 or 4, the first three are colours. */
  readonly bytes: number;
  readonly data: Buffer;
}

/** The same picture with a palette: a third of the size for text on flat colours. Close shades become one where there are too many. */
export function palettePng(png: Buffer): Buffer {
  const pixels = decode(png);
  for (let coarse = 0; ; coarse++) {
    const indexed = indexColours(pixels, coarse);
    if (indexed) return encode(pixels, indexed);
  }
}

/** Null where more colours are left than fit. Each step of `coarse` joins what differs in one more bit; the commonest of them stands for all. */
function indexColours({ width, height, bytes, data }: Pixels, coarse: number) {
  const counts = new Map<number, number>();
  const colourAt = (at: number) => (data[at]! << 16) | (data[at + 1]! << 8) | data[at + 2]!;
  for (let at = 0; at < data.length; at += bytes) counts.set(colourAt(at), (counts.get(colourAt(at)) ?? 0) + 1);

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

  // Before each row stands a byte that says how it was filtered: not at all.
  const rows = Buffer.alloc((width + 1) * height);
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++)
      rows[y * (width + 1) + 1 + x] = indexes.get(kindOf(colourAt((y * width + x) * bytes)))!;
  return { palette: Buffer.from(palette), rows };
}

function decode(png: Buffer): Pixels {
  const parts: Buffer[] = [];
  let header = png;
  for (let at = SIGNATURE.length; at < png.length; ) {
    const length = png.readUInt32BE(at);
    const body = png.subarray(at + 8, at + 8 + length);
    const type = png.toString('latin1', at + 4, at + 8);
    if (type === 'IHDR') header = body;
    if (type === 'IDAT') parts.push(body);
    at += length + 12;
  }
  const [width, height] = [header.readUInt32BE(0), header.readUInt32BE(4)];
  const bytes = header[9] === 6 ? 4 : 3;
  return { width, height, bytes, data: unfilter(inflateSync(Buffer.concat(parts)), width * bytes, height, bytes) };
}

/** Each byte was written as its difference from a neighbour: left, above, or a mix of both. */
function unfilter(raw: Buffer, stride: number, height: number, bytes: number): Buffer {
  const data = Buffer.alloc(stride * height);
  for (let y = 0; y < height; y++) {
    const filter = raw[y * (stride + 1)];
    for (let x = 0; x < stride; x++) {
      const at = y * stride + x;
      const left = x < bytes ? 0 : data[at - bytes]!;
      const above = y === 0 ? 0 : data[at - stride]!;
      const corner = x < bytes || y === 0 ? 0 : data[at - stride - bytes]!;
      const guess = [0, left, above, (left + above) >> 1, nearest(left, above, corner)][filter ?? 0]!;
      data[at] = raw[y * (stride + 1) + 1 + x]! + guess;
    }
  }
  return data;
}

function nearest(left: number, above: number, corner: number): number {
  const sum = left + above - corner;
  const [a, b, c] = [Math.abs(sum - left), Math.abs(sum - above), Math.abs(sum - corner)];
  return a <= b && a <= c ? left : b <= c ? above : corner;
}

function encode({ width, height }: Pixels, { palette, rows }: { palette: Buffer; rows: Buffer }): Buffer {
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
