import { booksContract } from '../testing/booksContract.js';
import { memoryBooks } from './memoryBooks.js';

booksContract('in memory', async funds => ({
  books: memoryBooks({ funds: currency => funds[currency] ?? null }),
  close: async () => {},
}));
