import { openAsBlob } from 'node:fs';
import { join } from 'node:path';
import { restoreBooks } from '../../lender-server/storage/backup/restoreBooks.js';
import { StorageError } from '../../lender-server/storage/StorageError.js';
import { CommandError, type Io, parseOperand } from '../command.js';
import { verifyAndTell } from './verifyCommand.js';

const help = `Usage: fenqi-lender restore FILE [options]

Makes embedded books of what fenqi-lender backup has written, and verifies them. It overwrites nothing. Copy signing-keys.json
into the directory as well: nobody can verify agreements, or open facts, without it.

Options
  --data DIR   the lender's directory (default ./fenqi-data)
  --help       show this text`;

const options = {
  data: { type: 'string', default: './fenqi-data' },
  help: { type: 'boolean', short: 'h', default: false },
} as const;

/** `fenqi-lender restore`: embedded books of a backup. */
export async function restoreCommand(args: readonly string[], io: Io): Promise<number> {
  const { values: asked, operand: file } = parseOperand(args, options, 'FILE', 'fenqi-lender restore');
  if (asked.help) {
    io.out(help);
    return 0;
  }
  if (io.env['DATABASE_URL'])
    throw new CommandError(
      'DATABASE_URL names a PostgreSQL server: pg_restore --dbname="$DATABASE_URL" FILE restores its books. Unset it to restore embedded ones.',
    );
  const backup = await openAsBlob(file).catch(error => {
    throw new CommandError(
      `Cannot read ${file} (${(error as NodeJS.ErrnoException).code}). Name the file of a backup.`,
    );
  });
  try {
    await restoreBooks(backup, join(asked.data, 'books'));
  } catch (error) {
    throw error instanceof StorageError ? new CommandError(error.message) : error;
  }
  io.out(`Restored to ${asked.data}. Copy signing-keys.json there as well, which no backup has.`);
  return verifyAndTell(io, asked.data);
}
