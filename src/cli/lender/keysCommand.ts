import { freshKeys } from '../../lender-server/signing/openKeyring.js';
import { type Io, parseOptions } from '../command.js';

const help = `Usage: fenqi-lender keys

Makes new keys and writes them to standard output, as a JWK set for FENQI_SIGNING_KEY: one that signs, one that decrypts what merchants
say of applicants, a secret by which the lender knows a phone number again, and one that encrypts the facts of decisions. Keep them
secret, and never lose the last two.

Options
  --help   show this text`;

const options = { help: { type: 'boolean', short: 'h', default: false } } as const;

/** `fenqi-lender keys`: makes the keys of a lender whose processes do not share a directory. */
export async function keysCommand(args: readonly string[], io: Io): Promise<number> {
  const { help: asked } = parseOptions(args, options, 'fenqi-lender keys');
  io.out(asked ? help : JSON.stringify(await freshKeys(Date.now())));
  return 0;
}
