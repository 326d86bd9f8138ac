import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { plotFile } from '../../lender-server/plots/plotFile.js';
import { currentAssumptions } from '../../simulation/assumptions.js';
import { type Economy, economies } from '../../simulation/economy.js';
import { MOST_SEEDS } from '../../simulation/measure/intervals.js';
import { type Part, parts, portfolio } from '../../simulation/portfolio.js';
import { type Timing, timingNames } from '../../simulation/timing.js';
import { builtIn } from '../../training/commandOptions.js';
import { readCreditCsv } from '../../training/csv/readCreditCsv.js';
import { type Io, parseOptions, wrongUsage } from '../command.js';
import { demoConfig } from './demoConfig.js';
import { readConfig } from './readConfig.js';
import { portfolioPlots } from './simulatePlots.js';
import { portfolioText } from './simulateText.js';

const COMMAND = 'fenqi-lender simulate';
const economyNames = Object.keys(economies) as readonly Economy[];
const help = `Usage: ${COMMAND} [options]

Lets made-up people apply, repay and fall behind for two years, with the lender's own decisions, products, funds, loans, reminders and risk
rules, and says what became of it. The people have the figures of the training data; what they do is assumed, and docs/simulation.md says
how. The same seeds and options give the same figures, apart from the time of a decision. It needs no database and changes nothing.

Options
  --seed N          the first seed (default 1)
  --seeds N         how many seeds, one after the other; intervals come from them (default 3)
  --scale N         how many people one of the run stands for (default 25000: two to three minutes on one core)
  --months N        for how many months people apply (default 24)
  --per-day N       applications a day, before scaling (default 100000)
  --economy NAME    ${economyNames.join(', ')} (default steady)
  --trial NAME      the economy in which dynamic parameters are compared with frozen ones (default downturn)
  --timing NAME     when loans fail: ${timingNames.join(', ')} (default late)
  --only PART       ${parts.join(', ')}; may be repeated (default all)
  --config FILE     the lender's own products, policy and model
  --json            print JSON
  --plots DIR       write pictures (SVG)
  --help            show this text`;

const options = {
  seed: { type: 'string', default: '1' },
  seeds: { type: 'string', default: '3' },
  scale: { type: 'string', default: '25000' },
  months: { type: 'string', default: '24' },
  'per-day': { type: 'string', default: '100000' },
  economy: { type: 'string', default: 'steady' },
  trial: { type: 'string', default: 'downturn' },
  timing: { type: 'string', default: 'late' },
  only: { type: 'string', multiple: true },
  config: { type: 'string' },
  json: { type: 'boolean', default: false },
  plots: { type: 'string' },
  help: { type: 'boolean', short: 'h', default: false },
} as const;

/** `fenqi-lender simulate`: what two years would come to. */
export async function simulateCommand(args: readonly string[], io: Io): Promise<number> {
  const asked = parseOptions(args, options, COMMAND);
  if (asked.help) {
    io.out(help);
    return 0;
  }
  const seed = readWhole('--seed', asked.seed, 0, 999_999_999);
  const setting = {
    seeds: Array.from({ length: readWhole('--seeds', asked.seeds, 1, MOST_SEEDS) }, (_, place) => seed + place),
    scale: readWhole('--scale', asked.scale, 1, 1_000_000),
    months: readWhole('--months', asked.months, 1, 120),
    applicationsPerDay: readWhole('--per-day', asked['per-day'], 1, 10_000_000),
    economy: oneOf<Economy>('--economy', economyNames, asked.economy),
    trial: oneOf<Economy>('--trial', economyNames, asked.trial),
    timing: oneOf<Timing>('--timing', timingNames, asked.timing),
    parts: asked.only?.map(part => oneOf<Part>('--only', parts, part)) ?? parts,
  };
  const { products, policy, model } = asked.config === undefined ? demoConfig() : await readConfig(asked.config);
  const result = await portfolio({
    ...setting,
    configuration: { products, policy, model },
    assumptions: currentAssumptions,
    households: readCreditCsv(await readFile(builtIn().file, 'utf8')).map(({ facts }) => facts),
    stopwatch: () => performance.now(),
    onRun: name => io.err(name),
  });
  if (asked.plots !== undefined) {
    await mkdir(asked.plots, { recursive: true });
    for (const [name, plot] of Object.entries(portfolioPlots(result, setting.scale, policy)))
      await writeFile(join(asked.plots, `${name}.svg`), plotFile(plot));
  }
  const { parts: _, ...stated } = setting;
  const versions = { products: products.version, policy: policy.version, model: model.version };
  const whole = { setting: stated, versions, assumptions: currentAssumptions, ...result };
  io.out(asked.json ? JSON.stringify(whole, null, 2) : portfolioText(result));
  return 0;
}

function readWhole(name: string, text: string, least: number, most: number): number {
  const value = Number(text);
  if (!/^\d+$/.test(text) || value < least || value > most)
    throw wrongUsage(`${name} must be a whole number from ${least} to ${most}.`, COMMAND);
  return value;
}

function oneOf<Name extends string>(option: string, names: readonly Name[], text: string): Name {
  const found = names.find(name => name === text);
  if (!found) throw wrongUsage(`${option} must be one of ${names.join(', ')}.`, COMMAND);
  return found;
}
