import { createHmac, timingSafeEqual } from 'node:crypto';
import type { Application } from '../../../lending/applications/Application.js';
import type { LenderDependencies } from '../../../lending/applications/LenderDependencies.js';
import { LOCALES } from '../../../protocol/Locale.js';
import { localeOfTag } from '../../../protocol/localeOfTag.js';
import type { LenderSettings } from '../LenderSettings.js';
import { ProblemError } from '../ProblemError.js';
import { queryText } from '../pages/lenderPage.js';

/**
 * What opens an application's pages for the applicant, and withdraws there. A reference is not a secret: orders, logs and e-mails have it. This is
 * derived from the idempotency key, which only the lender and the page that applied know, and which does not follow from it.
 */
export const secretOf = ({ key, reference }: Pick<Application, 'key' | 'reference'>): string =>
  createHmac('sha256', key).update(`fenqi applicant ${reference}`).digest('base64url');

/**
 * An application that is opened by its secret.
 *
 * @throws ProblemError `unknown-application`, the same for an application that does not exist and for a wrong secret
 */
export async function openApplication(
  { service }: Pick<LenderSettings, 'service'>,
  reference: string,
  secret: string,
): Promise<Application> {
  const application = await service.application(reference);
  if (application && isSame(secret, secretOf(application))) return application;
  throw new ProblemError('unknown-application', 'Open the page by the whole address that came with the decision.');
}

/** What answers whoever asks for the loan of an application that nobody has agreed to. */
export const notLent = (): ProblemError =>
  new ProblemError('unknown-agreement', 'The application is not a loan yet. A loan begins with the agreement.');

export const isSame = (one: string, other: string): boolean => {
  const [a, b] = [Buffer.from(one), Buffer.from(other)];
  return a.length === b.length && timingSafeEqual(a, b);
};

/** The addresses of an application's pages, which open with what they carry. @param publicUrl without a slash at its end */
export function applicantPages(
  publicUrl: () => string,
): Required<Pick<LenderDependencies, 'contractUrl' | 'explainUrl'>> {
  const addressOf = (page: string) => (application: Application) =>
    pageAddress(publicUrl(), application, page, localeOfTag(application.request.locale, LOCALES));
  return { contractUrl: addressOf('contract'), explainUrl: addressOf('explanation') };
}

/** The address of the shopper's own page of a loan, in a language. */
export const loanPageOf =
  (publicUrl: () => string) =>
  (application: Application, lang: string): string =>
    pageAddress(publicUrl(), application, 'loan', lang);

function pageAddress(publicUrl: string, application: Application, page: string, lang: string | undefined): string {
  const query = queryText({ lang, secret: secretOf(application) });
  return `${publicUrl}/v1/applications/${application.reference}/${page}${query}`;
}
