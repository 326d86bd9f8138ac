import { expect, it } from 'vitest';
import { StorageError } from '../../lender-server/storage/StorageError.js';
import { databaseFailure } from './databaseFailure.js';

const away = (cause: object) => new StorageError('unavailable', 'The database cannot be reached.', { cause });
const databaseUrl = 'postgres://me:secret@db.example/lender';

it.each([
  [
    { code: 'EACCES', message: 'permission denied' },
    undefined,
    'This user may not write to /books. Give the permission',
  ],
  [{ code: 'ENOSPC', message: 'full' }, undefined, 'No space is left for /books'],
  [away({ code: 'EHOSTUNREACH', message: 'x' }), databaseUrl, 'cannot be reached: db.example, port 5432'],
  [
    away({ message: 'timeout exceeded when trying to connect' }),
    databaseUrl,
    'db.example, port 5432 did not answer in time',
  ],
  [away({ code: '57P03', message: 'starting up' }), databaseUrl, 'is not ready: starting up'],
  [away({ message: 'Connection terminated' }), databaseUrl, 'cannot be reached. Connection terminated'],
  [
    { code: '3D000', message: 'database "lender" does not exist' },
    databaseUrl,
    'refuses: database "lender" does not exist',
  ],
  [{ code: 'XX000', message: 'a value of a row' }, databaseUrl, 'failed with the code XX000'],
])('A database that fails with %o says so, with the place and the fix, and without a password', (error, url, text) => {
  const failure = databaseFailure(error, { databaseUrl: url, data: '/books' }) as Error;
  expect(failure).toMatchObject({ name: 'CommandError', message: expect.stringContaining(text) });
  expect(failure.message).not.toMatch(/secret|a value of a row/);
});
