import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { createShop } from './createShop.js';
import { listen } from './http/listen.js';

const dist = fileURLToPath(new URL('../dist', import.meta.url));
if (!existsSync(`${dist}/demo/shop.css`) || !existsSync(`${dist}/browser/script.js`)) {
  console.warn('The build is missing or incomplete: run `npm run build` first, or `npm start`, which does both.');
}

const wanted = Number(process.env['PORT'] || 4173);
if (!Number.isInteger(wanted) || wanted < 0 || wanted > 65535) {
  console.error(`PORT is "${process.env['PORT']}": use a number from 0 to 65535.`);
  process.exit(1);
}

const { port, close } = await listen(createShop({ dist }), wanted);
console.log(`The demo shop is open: http://localhost:${port}/`);

for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, close);
