// Loaded before a server, see `moveClock`: its date is ahead of the real one by what the file of FENQI_TEST_CLOCK says, in ms. Timers run as usual.
import { readFileSync } from 'node:fs';

const RealDate = Date;
const file = process.env.FENQI_TEST_CLOCK;
let read = Number.NEGATIVE_INFINITY;
let ahead = 0;
const now = () => {
  // A server asks for the time thousands of times a second.
  if (performance.now() - read > 5) {
    ahead = Number(readFileSync(file, 'utf8'));
    read = performance.now();
  }
  return RealDate.now() + ahead;
};
globalThis.Date = class extends RealDate {
  constructor(...given) {
    super(...(given.length ? given : [now()]));
  }
  static now = now;
};
