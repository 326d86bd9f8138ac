import { booksContract } from '../../engine/desk/testing/booksContract.js';
import { setFunds } from '../setFunds.js';
import { emptyBooks, withDatabases } from '../testing/withDatabases.js';
import { sqlBooks } from './sqlBooks.js';

withDatabases('books in SQL', database => {
  booksContract(
    'in SQL',
    async funds => {
      await emptyBooks(database());
      await setFunds(database(), funds);
      return { books: sqlBooks(database()), close: async () => {} };
    },
    { laws: 60 },
  );
});
