import type { Logger } from 'pino';
import type { ParametersInUse } from '../../lending/applications/createLendingService.js';
import { type ParameterSet, parametersOf, withParameters } from '../../lending/risk/RiskParameters.js';
import { configurationOf } from './configurationOf.js';
import type { LenderConfig } from './lenderConfig.js';
import type { OpenedBooks } from './openBooks.js';

/** How often a process looks for another set at most. */
const LOOK_MS = 1_000;

/**
 * The parameter set that this process decides by. The first look enters the configuration's own parameters. A process that decides looks again after a
 * second, so that all take up a new set within seconds, and a decision waits for one small query at most once a second.
 */
export async function openParameters(
  books: Pick<OpenedBooks, 'risk' | 'keepConfiguration'>,
  config: Pick<LenderConfig, 'products' | 'policy' | 'model' | 'texts' | 'risk'>,
  log: Pick<Logger, 'info'>,
  lookMs = LOOK_MS,
): Promise<ParametersInUse> {
  const risk = books.risk(config.risk);
  const first = await risk.enterConfigured(
    { model: config.model.version, parameters: parametersOf(config) },
    Date.now(),
  );
  const named = async (set: ParameterSet) => {
    const moved = withParameters(config, set);
    const { digest, text, products } = configurationOf({ ...config, ...moved });
    // Before the first decision names it.
    await books.keepConfiguration({ digest, text });
    log.info({ configuration: digest, parameters: set.number }, 'decisions name this configuration');
    const { policy, model, parameters } = moved;
    return { configuration: { products, policy, model, parameters: parameters! }, name: digest };
  };
  let inUse = await named(first);
  let looked = performance.now();
  let looking: Promise<void> | null = null;
  const look = async () => {
    const { parameters, model } = await risk.active();
    // A set for another model is that of a newer configuration, which this process takes up when it is started with it.
    if (model === config.model.version && parameters.number !== inUse.configuration.parameters)
      inUse = await named(parameters);
    looked = performance.now();
  };
  return {
    current: () => inUse,
    async takeUp() {
      if (performance.now() - looked < lookMs) return;
      looking ??= look().finally(() => {
        looking = null;
      });
      await looking;
    },
  };
}
