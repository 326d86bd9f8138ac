import { digestOf } from '../../lender-server/http/access/operators.js';
import { operatorName } from '../../protocol/api/apiFormats.js';
import { type OperatorRole, operatorRoles } from '../../protocol/api/operatorRoles.js';
import { type Io, parseOperand, wrongUsage } from '../command.js';
import { withBooks } from './preconditions.js';

const help = `Usage: fenqi-lender operator add NAME [--role ROLE ...]
       fenqi-lender operator change NAME --role ROLE [--role ROLE ...] [--data DIR]
       fenqi-lender operator disable NAME [--data DIR]

add      makes a token for one of the lender's people, and writes it to standard output with the line for "operators" of the configuration. The
         configuration holds the token's digest only, so give the token to its operator now: nobody can read it again.
change   says what an operator may do from now on. It holds at once, in every process, and stands in the trail.
disable  takes all roles away: nobody signs in by this name any more, and open sessions end.

Where an embedded database is in use by a lender, an administrator changes roles in the console instead: its page Operators.
Never give the name to somebody else: the trail of what operators did keeps it for good.

Roles: ${operatorRoles.join(', ')}. Everybody with a role is a viewer, too. Default for add: viewer.

Options
  --role ROLE  what the operator may do; can be given several times
  --data DIR   the lender's directory (default ./fenqi-data)
  --help       show this text

Environment
  DATABASE_URL  a PostgreSQL server, where lenders may run meanwhile; without it PostgreSQL is embedded (PGlite) in --data`;

const options = {
  role: { type: 'string', multiple: true, default: [] as string[] },
  data: { type: 'string', default: './fenqi-data' },
  help: { type: 'boolean', short: 'h', default: false },
} as const;

/** What the trail calls whoever changes roles here. */
const COMMAND_LINE = 'fenqi-lender';

/** `fenqi-lender operator`: makes the token of an operator, and says what an operator may do. */
export async function operatorCommand([action, ...args]: readonly string[], io: Io): Promise<number> {
  if (action === '--help' || action === '-h') {
    io.out(help);
    return 0;
  }
  if (action !== 'add' && action !== 'change' && action !== 'disable')
    throw wrong(action === undefined ? 'Say add, change or disable.' : `Say add, change or disable, not ${action}.`);
  const { values, operand: name } = parseOperand(args, options, 'NAME', 'fenqi-lender operator');
  if (values.help) {
    io.out(help);
    return 0;
  }
  if (!operatorName.safeParse(name).success)
    throw wrong('Give one name of 1 to 64 characters, without blanks and quotes.');
  const roles = rolesIn(values.role);
  switch (action) {
    case 'add':
      return add(name, roles.length ? roles : ['viewer'], io);
    case 'change':
      if (!roles.length) throw wrong('Name at least one --role. To take all of them away, say disable.');
      return grant(name, roles, values.data, io);
    case 'disable':
      if (roles.length) throw wrong('Whoever is disabled has no role. Leave out --role.');
      return grant(name, [], values.data, io);
  }
}

function add(name: string, roles: readonly OperatorRole[], io: Io): number {
  const token = `operator_${Buffer.from(crypto.getRandomValues(new Uint8Array(32))).toString('base64url')}`;
  io.out(token);
  io.out(JSON.stringify({ name, tokenSha256: digestOf(token), roles }));
  return 0;
}

function grant(operator: string, roles: readonly OperatorRole[], data: string, io: Io): Promise<number> {
  return withBooks(
    io,
    data,
    async books => {
      await books.grants.grant({ at: Date.now(), operator, roles, by: COMMAND_LINE });
      // The configuration is not read here: whoever mistypes a name has to notice it.
      const may = `may act as ${roles.join(', ')}, if "operators" of the configuration has this name`;
      io.out(`${operator} ${roles.length ? may : 'is disabled'}.`);
      return 0;
    },
    'Or have an administrator do it in the console of that lender: its page Operators.',
  );
}

function rolesIn(given: readonly string[]): readonly OperatorRole[] {
  for (const each of given)
    if (!operatorRoles.some(role => role === each))
      throw wrong(`There is no role ${each}. The roles are ${operatorRoles.join(', ')}.`);
  return operatorRoles.filter(role => given.includes(role));
}

const wrong = (what: string) => wrongUsage(what, 'fenqi-lender operator');
