import { type Io, parseOptions, wrongUsage } from '../command.js';
import { configurationOf } from './configurationOf.js';
import { demoConfig } from './demoConfig.js';
import { readConfig } from './readConfig.js';

const help = `Usage: fenqi-lender config check FILE [--model FILE]
       fenqi-lender config print

check reads a configuration as start --config does, and names each wrong field and what it must be.
print writes the configuration that start has without one: products, policy, texts and model as they ship. Change what you
like. What a file leaves out is as it ships, but for lender, merchants and funds.

Options
  --model FILE  check with this model, which fenqi-lender train wrote, in place of the file's
  --help        show this text`;

const options = { model: { type: 'string' }, help: { type: 'boolean', short: 'h', default: false } } as const;

/** `fenqi-lender config`: checks a configuration, or prints the one that ships. */
export async function configCommand([action, ...args]: readonly string[], io: Io): Promise<number> {
  switch (action) {
    case 'check': {
      const [file = '', ...rest] = args;
      if (file === '' || file.startsWith('-')) throw wrong('Name the file to check.');
      const { model } = parseOptions(rest, options, 'fenqi-lender config');
      const config = await readConfig(file, model);
      io.out(`${file} is a configuration. Decisions will name it ${configurationOf(config).digest}.`);
      return 0;
    }
    case 'print':
      if (args.length) throw wrong('print takes nothing more.');
      io.out(JSON.stringify(demoConfig(), null, 2));
      return 0;
    case '--help':
    case '-h':
      io.out(help);
      return 0;
    default:
      throw wrong(action === undefined ? 'Say check or print.' : `Say check or print, not ${action}.`);
  }
}

const wrong = (what: string) => wrongUsage(what, 'fenqi-lender config');
