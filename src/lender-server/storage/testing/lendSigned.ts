import type { JSONWebKeySet } from 'jose';
import { createLendingService } from '../../../lending/applications/createLendingService.js';
import { testDependencies } from '../../../lending/applications/testing/testDependencies.js';
import { createLoanService } from '../../../lending/loans/createLoanService.js';
import { defaultTermSheet } from '../../../pricing/offers/defaultTermSheet.js';
import type { Offer } from '../../../pricing/offers/Offer.js';
import { reviewedOf } from '../../../protocol/messages/figures.js';
import { priceChoice } from '../../../protocol/messages/priceChoice.js';
import type { KeyStore } from '../../signing/openKeyring.js';
import { openKeyring } from '../../signing/openKeyring.js';
import type { StoredKey } from '../../signing/StoredKey.js';
import { sqlBooks } from '../books/sqlBooks.js';
import type { Database } from '../openDatabase.js';
import { setFunds } from '../setFunds.js';

const shop = { merchant: 'shop', scenario: 'shopping' };
const purchase = { amountMinor: 120_000, currency: 'CNY' };
const choice = { planId: '6-annuity' };
const day = '2026-11-23';
const sheet = defaultTermSheet('CNY');
const reviewed = reviewedOf(priceChoice(purchase, sheet, day, choice) as Offer);

function memoryKeyStore(): KeyStore {
  let keys: readonly StoredKey[] = [];
  return {
    read: async () => keys,
    async change(make) {
      keys = await make(keys);
    },
  };
}

/** What a lender with a signing key has lent: a loan that was refunded in part and one that was not, and an application that was cancelled. */
export async function lendSigned(database: Database) {
  await setFunds(database, { CNY: { daily: 1e9, surge: 0, reserve: 0 } });
  const keyring = await openKeyring(memoryKeyStore());
  const books = sqlBooks(database);
  const dependencies = testDependencies(books, { sign: keyring.sign });
  const service = createLendingService(dependencies);
  const apply = async (id: string) => {
    const request = { purchase, choice, day, termsId: sheet.id, locale: 'en' };
    const outcome = await service.apply(shop, { id, household: null, identified: true }, request, `apply ${id}`);
    if (!('decision' in outcome)) throw new Error(outcome.refusal.message);
    return outcome.decision.reference;
  };
  const lend = async (id: string) => {
    const reference = await apply(id);
    const request = { reference, purchase, choice, day, reviewed };
    const outcome = await service.commit(shop, null, request, `commit ${id}`);
    if (!('decision' in outcome) || outcome.decision.status !== 'committed') throw new Error(JSON.stringify(outcome));
    return { reference, agreementId: outcome.decision.agreement.id };
  };
  const refunded = await lend('anna');
  const refund = { agreementId: refunded.agreementId, amountMinor: 20_000, reason: 'One cup returned' };
  await createLoanService(dependencies).refund(shop, { id: 'token of refund', until: 9e15 }, refund, 'refund');
  const { reference } = await lend('bert');
  await service.repay(refunded.agreementId, 1);
  await service.cancel(shop, await apply('chen'), 'cancel');
  const keys: JSONWebKeySet = await keyring.publicKeys();
  return {
    keyring,
    lend,
    keys: { keys: keys.keys.filter(({ use }) => use === 'sig') },
    reference,
    refunded: refunded.reference,
  };
}
