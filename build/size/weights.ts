import { brotliCompressSync, gzipSync } from 'node:zlib';

/** How many bytes a file has, each compressed alone, as a server sends it. */
export const weights = {
  raw: (code: string) => Buffer.byteLength(code),
  gzip: (code: string) => gzipSync(code, { level: 9 }).length,
  brotli: (code: string) => brotliCompressSync(code).length,
};
