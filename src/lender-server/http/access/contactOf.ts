import { isZone } from '../../../lending/reminders/decentHours.js';
import type { Contact } from '../../storage/reminders/Contact.js';
import type { Merchant } from '../LenderSettings.js';
import { readToken, type TokenReading } from './readToken.js';

/**
 * How the person of a token is reminded. Null: the merchant's server has said nothing of it.
 *
 * @param token one that says who applies or commits; test shoppers have none
 * @throws ProblemError `unknown-applicant`
 */
export async function contactOf(settings: TokenReading, merchant: Merchant, token: string): Promise<Contact | null> {
  const { phone, email, zoneinfo, locale } = (await readToken(settings, merchant, token)).secret;
  // The time zones of two servers are of different years now and then. Who lives in a new one is reminded as if nobody knew it.
  const zone = zoneinfo !== undefined && isZone(zoneinfo) ? zoneinfo : undefined;
  const contact: Contact = {
    ...(email !== undefined && { email }),
    ...(phone !== undefined && { phone }),
    ...(zone !== undefined && { zone }),
    ...(locale !== undefined && { locale }),
  };
  return Object.keys(contact).length ? contact : null;
}
