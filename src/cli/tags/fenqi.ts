import { CommandError } from '../command.js';
import type { Program } from '../main.js';

/** The command line of the package `fenqi`. */
export const fenqi: Program = {
  help: `Usage: fenqi tags --base URL [options]

  tags       print the head of a page that loads the widget from your own host

Options
  --help     show what a command takes: fenqi tags --help
  --version  show the version

The reference lender is a package of its own: npx fenqi-lender start

Exit codes: 0 done, 1 failed, 2 wrong usage.`,
  commands: {
    tags: async () => (await import('./tagsCommand.js')).tagsCommand,
    // What older guides say.
    lender: async () => async args => {
      const same = ['npx fenqi-lender', ...args].join(' ');
      throw new CommandError(`The lender is a package of its own. Run ${same}`, true);
    },
  },
};
