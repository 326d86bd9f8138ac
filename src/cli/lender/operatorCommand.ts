import { digestOf } from '../../lender-server/http/access/operators.js';
import { operatorName } from '../../protocol/api/apiFormats.js';
import { type Io, wrongUsage } from '../command.js';

const help = `Usage: fenqi-lender operator add NAME

Makes a token for one of the lender's people, and writes it to standard output with the line for "operators" of the configuration. The
configuration holds the token's digest only, so give the token to its operator now: nobody can read it again.

To revoke a token, take its line out of the configuration and start the lender again. Never give the name to somebody else: the trail of
what operators did keeps it for good.

Options
  --help   show this text`;

/** `fenqi-lender operator add`: makes the token of an operator. */
export async function operatorCommand([action, ...args]: readonly string[], io: Io): Promise<number> {
  switch (action) {
    case 'add': {
      const [name = '', ...rest] = args;
      if (rest.length || name.startsWith('-') || !operatorName.safeParse(name).success)
        throw wrong('Give one name of 1 to 64 characters, without blanks and quotes.');
      const token = `operator_${Buffer.from(crypto.getRandomValues(new Uint8Array(32))).toString('base64url')}`;
      io.out(token);
      io.out(JSON.stringify({ name, tokenSha256: digestOf(token) }));
      return 0;
    }
    case '--help':
    case '-h':
      io.out(help);
      return 0;
    default:
      throw wrong(action === undefined ? 'Say add.' : `Say add, not ${action}.`);
  }
}

const wrong = (what: string) => wrongUsage(what, 'fenqi-lender operator');
