import { currentPolicy } from '../lending/policy/currentPolicy.js';
import { currentModel } from '../lending/score/currentModel.js';
import { command, readText } from './command.js';
import { readCutoff } from './commandOptions.js';
import { evaluate } from './evaluate.js';
import { readModel } from './model/readModel.js';
import { formatEvaluation } from './text/formatEvaluation.js';

const help = `Usage: fenqi-lender evaluate FILE.csv [options]

Prints how well a credit model does on labelled loans: AUC, Gini, KS, Brier score, calibration error, approval and bad
rates, and adverse-impact ratios by age band and marital status. The columns, in any order: Status, Seniority, Home, Time,
Age, Marital, Records, Job, Expenses, Income, Assets, Debt, Amount, Price; without Age or Marital, that ratio is left out.

  --model FILE  a model that \`fenqi-lender train\` wrote; default: the one in use (${currentModel.version})
  --cutoff PD   accept up to this probability of default; default: the policy's (${currentPolicy.cutoff})
  --json        print JSON
  --help        print this
`;

const options = {
  model: { type: 'string' },
  cutoff: { type: 'string', default: String(currentPolicy.cutoff) },
  json: { type: 'boolean', default: false },
} as const;

/** `fenqi-lender evaluate`. Exit codes: 0 for done, 1 for a bad file, 2 for wrong usage. */
export const runEvaluate = command(
  help,
  options,
  ({ cutoff, model, json }, file) => {
    if (file === undefined) throw new Error('Name one FILE.csv with labelled loans.');
    return { file, cutoff: readCutoff(cutoff), model, json };
  },
  async ({ file, cutoff, model: given, json }, io) => {
    const model = given === undefined ? currentModel : readModel(await readText(given));
    const evaluation = evaluate({ csv: await readText(file), model, cutoff });
    io.out(json ? `${JSON.stringify(evaluation, null, 2)}\n` : formatEvaluation(evaluation));
  },
);
