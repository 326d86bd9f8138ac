import { currentPolicy } from '../lending/policy/currentPolicy.js';
import { command, readText } from './command.js';
import { builtIn, readCutoff, readSeed } from './commandOptions.js';
import { fairness } from './fairness.js';
import { formatFairness } from './text/formatFairness.js';

const help = `Usage: fenqi-lender fairness [FILE.csv] [options]

Prints which inputs of the score carry age into it, and what it costs in AUC and Brier score to keep the scores of those
under 25 near those of people from 45 on. \`fenqi-lender train --gap\` takes the penalty that you choose. Without FILE, it uses the data
that comes with it. It takes a minute.

  --cutoff PD   accept up to this probability of default; default: the policy's (${currentPolicy.cutoff})
  --seed N      a whole number for all random choices; default 1
  --json        print JSON
  --help        print this
`;

const options = {
  cutoff: { type: 'string', default: String(currentPolicy.cutoff) },
  seed: { type: 'string', default: '1' },
  json: { type: 'boolean', default: false },
} as const;

/** `fenqi-lender fairness`. Exit codes: 0 for done, 1 for a bad file, 2 for wrong usage. */
export const runFairness = command(
  help,
  options,
  ({ cutoff, seed, json }, file) => ({ file, cutoff: readCutoff(cutoff), seed: readSeed(seed), json }),
  async ({ file, cutoff, seed, json }, io) => {
    const csv = await readText(file ?? builtIn().file);
    const found = fairness({ csv, cutoff, seed, onProgress: line => io.err(`${line}\n`) });
    io.out(json ? `${JSON.stringify(found, null, 2)}\n` : formatFairness(found));
  },
);
