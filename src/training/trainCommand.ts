import { writeFile } from 'node:fs/promises';
import { currentPolicy } from '../lending/policy/currentPolicy.js';
import { command, readText, type Values } from './command.js';
import { builtIn, readCutoff, readGap, readSeed } from './commandOptions.js';
import { GAP } from './model/fitCalibrated.js';
import { formatTraining } from './text/formatTraining.js';
import { train } from './train.js';

const help = `Usage: fenqi-lender train [FILE.csv] [options]

Trains the credit model on labelled loans and prints what to expect of it on loans that it has not seen. Without FILE, it
uses the data that comes with it. The same data and seed give the same file. Training takes a minute.
The evaluate command measures the model (--model FILE), and a lender decides with it (start --model FILE).

  --out FILE    write the model here, and its report beside it as FILE.report.json
  --name NAME   the model's version; default: "credit-" and the first digits of the data's hash
  --seed N      a whole number for all random choices; default 1
  --gap N       the penalty that keeps the scores of those under 25 near those of people from 45 on; default ${GAP}, and 0 for none;
                \`fenqi-lender fairness\` shows what each costs
  --cutoff PD   what a lender accepts up to, where acceptance and adverse impact are measured; default: the policy's (${currentPolicy.cutoff})
  --json        print the training report as JSON
  --help        print this
`;

const options = {
  out: { type: 'string' },
  name: { type: 'string' },
  seed: { type: 'string', default: '1' },
  cutoff: { type: 'string', default: String(currentPolicy.cutoff) },
  gap: { type: 'string', default: String(GAP) },
  json: { type: 'boolean', default: false },
} as const;

const reportBeside = (path: string) => `${path.replace(/\.json$/, '')}.report.json`;

function read(values: Values<typeof options>, file: string | undefined) {
  if (values.name !== undefined && !/^[\w.-]{1,64}$/.test(values.name))
    throw new Error('--name: use up to 64 letters, digits, dots, hyphens and underscores.');
  return {
    values,
    file,
    seed: readSeed(values.seed),
    gap: readGap(values.gap),
    cutoff: readCutoff(values.cutoff),
  };
}

/** `fenqi-lender train`. Exit codes: 0 for done, 1 for bad data or a bad file, 2 for wrong usage. */
export const runTrain = command(help, options, read, async ({ values, file, seed, gap, cutoff }, io) => {
  const source = file === undefined ? builtIn() : { file, name: undefined };
  const version = values.name ?? source.name;
  const { model, report } = train({
    csv: await readText(source.file),
    seed,
    gap,
    cutoff,
    ...(version !== undefined && { version }),
    onProgress: line => io.err(`${line}\n`),
  });
  if (values.out !== undefined) {
    await writeFile(values.out, `${JSON.stringify(model)}\n`);
    await writeFile(reportBeside(values.out), `${JSON.stringify(report, null, 2)}\n`);
    io.err(`Written: ${values.out} and ${reportBeside(values.out)}\n`);
  }
  io.out(values.json ? `${JSON.stringify(report, null, 2)}\n` : formatTraining(model, report));
});
