import { memoryBooks } from '../applications/memory/memoryBooks.js';
import { livesLaws } from './testing/livesLaws.js';

livesLaws(
  'in memory',
  async funds => ({ books: memoryBooks({ funds: currency => funds[currency] ?? null }), close: async () => {} }),
  1,
);
