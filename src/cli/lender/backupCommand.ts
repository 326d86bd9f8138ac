import { existsSync } from 'node:fs';
import { open, rename, rm } from 'node:fs/promises';
import { CommandError, type Io, parseOperand } from '../command.js';
import { ASK_IT, askRunning, OPS_HELP } from './askRunning.js';
import { openBooks } from './openBooks.js';

const help = `Usage: fenqi-lender backup FILE [options]

Writes the embedded books to a file, which fenqi-lender restore takes. Nobody else may read it. The keys in signing-keys.json are not in it.
Books on a PostgreSQL server are backed up by pg_dump: see docs/running-a-lender.md.

Options
  --data DIR   the lender's directory (default ./fenqi-data); no lender may run on it
${OPS_HELP}
  --help       show this text`;

const options = {
  data: { type: 'string', default: './fenqi-data' },
  ops: { type: 'string' },
  help: { type: 'boolean', short: 'h', default: false },
} as const;

/** `fenqi-lender backup`: the embedded books in one file. */
export async function backupCommand(args: readonly string[], io: Io): Promise<number> {
  const { values: asked, operand: file } = parseOperand(args, options, 'FILE', 'fenqi-lender backup');
  if (asked.help) {
    io.out(help);
    return 0;
  }
  if (existsSync(file)) throw new CommandError(`${file} exists, and nothing overwrites a backup. Name another file.`);
  const backup =
    asked.ops === undefined ? await ofBooks(io, asked.data) : await (await askRunning(io, asked.ops, '/backup')).blob();
  await writePrivately(file, backup);
  io.out(
    `Backed up to ${file} (${(backup.size / 2 ** 20).toFixed(1)} MiB). Back up signing-keys.json as well, and keep both secret.`,
  );
  return 0;
}

async function ofBooks({ env }: Io, data: string): Promise<Blob> {
  if (!env['DATABASE_URL'] && !existsSync(data)) throw new CommandError(`There is no ${data}. Name it with --data.`);
  const books = await openBooks({ databaseUrl: env['DATABASE_URL'], data, besideLender: ASK_IT });
  try {
    if (books.backup) return await books.backup();
    throw new CommandError(
      'The books are on a PostgreSQL server: pg_dump --format=custom --file=FILE "$DATABASE_URL" backs them up.',
    );
  } finally {
    await books.close();
  }
}

/** Whole or not at all, and for the eyes of its owner only. */
async function writePrivately(file: string, content: Blob): Promise<void> {
  const beside = `${file}.new`;
  try {
    const handle = await open(beside, 'w', 0o600);
    try {
      await handle.writeFile(new Uint8Array(await content.arrayBuffer()));
      await handle.sync();
    } finally {
      await handle.close();
    }
    await rename(beside, file);
  } catch (error) {
    await rm(beside, { force: true });
    throw new CommandError(
      `Cannot write ${file} (${(error as NodeJS.ErrnoException).code}). Name a file that you may write.`,
    );
  }
}
