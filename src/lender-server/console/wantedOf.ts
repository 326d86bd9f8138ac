import type { Merchant } from '../http/LenderSettings.js';
import type { ApplicantKeys } from '../signing/applicantKeys.js';
import type { Wanted } from '../storage/console/sqlFigures.js';

const PHONE = /^\+[1-9]\d{6,14}$/;

/** What a text may stand for, the likeliest first. A phone number stands for what the books know the person by. */
export function wantedOf(
  text: string,
  {
    merchants,
    applicantKeys,
  }: { readonly merchants: readonly Merchant[]; readonly applicantKeys: ApplicantKeys | null },
): readonly Wanted[] {
  const plain = text.trim();
  const phone = plain.replace(/[\s()-]/g, '');
  if (PHONE.test(phone)) return applicantKeys ? [{ by: 'person', person: applicantKeys.personOf(phone) }] : [];
  const named = merchants.find(({ id, name }) => id === plain || name.toLowerCase() === plain.toLowerCase());
  return [
    { by: 'reference', text: plain },
    { by: 'agreement', text: plain },
    { by: 'order', text: plain, merchants: merchants.map(({ id }) => id) },
    ...(named ? [{ by: 'merchant', merchant: named.id } as const] : []),
  ];
}
