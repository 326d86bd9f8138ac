import { fenqiLogo } from '../../lending/fenqiLogo.js';
import { currentPolicy } from '../../lending/policy/currentPolicy.js';
import { purchasingUnitMinor } from '../../lending/policy/purchasingUnits.js';
import { type LenderConfig, lenderConfigSchema } from './lenderConfig.js';

/** The configuration of a lender that was given none: one merchant, whose pages are on this machine. */
export function demoConfig(): LenderConfig {
  const caps = (currency: string) => {
    const unit = purchasingUnitMinor(currency, currentPolicy);
    return { daily: 2_000_000 * unit, surge: 500_000 * unit, reserve: 250_000 * unit };
  };
  return lenderConfigSchema.parse({
    lender: {
      id: 'fenqi-demo',
      name: { en: 'Fenqi Demo Lender', 'zh-CN': 'Fenqi 演示贷款机构', 'zh-TW': 'Fenqi 示範貸款機構' },
      logo: fenqiLogo,
    },
    merchants: [
      {
        id: 'demo',
        name: 'Demo shop',
        origins: ['http://localhost:*', 'http://127.0.0.1:*', 'http://[::1]:*'],
        scenarios: ['shopping', 'education', 'medical', 'car'],
      },
    ],
    delivery: { scenarios: ['car'] },
    payments: 'sandbox',
    // Everybody who tries the lender out comes from one address.
    limits: { perAddress: { burst: 2_000, perMinute: 12_000 }, followersPerAddress: 1_000 },
    funds: Object.fromEntries(Object.keys(currentPolicy.purchasingUnits).map(currency => [currency, caps(currency)])),
  });
}
