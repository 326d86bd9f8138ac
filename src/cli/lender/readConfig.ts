import { readFile } from 'node:fs/promises';
import { isIP } from 'node:net';
import { importJWK, type JWK } from 'jose';
import type * as z from 'zod/mini';
import { hostOf, mayCall } from '../../lender-server/jobs/outbound/publicAddress.js';
import { hasRules, ruleFaults } from '../../lending/funds/FundRules.js';
import type { CreditModel } from '../../lending/score/CreditModel.js';
import { planMethods } from '../../pricing/offers/termWords.js';
import { reminderChannels } from '../../protocol/api/reminderRecords.js';
import { LOCALES } from '../../protocol/Locale.js';
import { ModelFileError, readModel } from '../../training/model/readModel.js';
import { CommandError } from '../command.js';
import { type LenderConfig, lenderConfigSchema } from './lenderConfig.js';
import { isCurrency, lendingFaults } from './lendingFaults.js';
import { retentionFaults } from './retentionOf.js';
import { riskFaults } from './riskSettings.js';

/**
 * @param model the path of a model that takes the place of the configuration's
 * @throws CommandError that names each wrong field and says what it must be
 */
export async function readConfig(path: string, model?: string): Promise<LenderConfig> {
  let text: string;
  try {
    text = await readFile(path, 'utf8');
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    throw new CommandError(`Cannot read the configuration ${path}: ${code}. Correct the path of --config.`);
  }
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    throw new CommandError(`${path} is not JSON: ${(error as Error).message}.`);
  }
  const read = lenderConfigSchema.safeParse(value);
  if (!read.success) throw wrongFields(path, read.error.issues.map(inWords));
  return withModel(read.data, model, path);
}

/**
 * The configuration, with the model of a file if one is named, after everything is checked that single fields cannot tell.
 *
 * @throws CommandError
 */
export async function withModel(given: LenderConfig, model: string | undefined, path: string): Promise<LenderConfig> {
  const config = model === undefined ? given : { ...given, model: await modelIn(model) };
  const faults = [
    ...contradictions(config),
    ...lendingFaults(config, Object.keys(config.funds)),
    ...riskFaults(config.risk, config),
    ...(await keyFaults(config)),
  ];
  if (faults.length) throw wrongFields(path, faults);
  return config;
}

const wrongFields = (path: string, faults: readonly string[]) =>
  new CommandError(`Correct these fields of ${path}:\n${faults.map(each => `  ${each}`).join('\n')}`);

async function modelIn(path: string): Promise<CreditModel> {
  try {
    return readModel(await readFile(path, 'utf8'));
  } catch (error) {
    if (error instanceof ModelFileError) throw new CommandError(`${path}: ${error.message}`);
    throw new CommandError(`Cannot read the model ${path}: ${(error as NodeJS.ErrnoException).code}. Correct --model.`);
  }
}

function inWords(issue: z.core.$ZodIssue): string {
  const path = issue.path.join('.') || 'the configuration';
  if (/\.keys\.\d+\.d$/.test(path))
    return `${path}: this is a PRIVATE key. Give the public part (the same without d), and keep this one on the merchant's server`;
  switch (issue.code) {
    case 'unrecognized_keys':
      return `${path} has an unknown field: ${issue.keys.join(', ')}`;
    case 'invalid_type':
      return `${path} must be ${typeNames[issue.expected] ?? issue.expected}`;
    case 'invalid_value':
      return `${path} must be one of ${issue.values.join(', ')}`;
    case 'too_small':
      return `${path} must ${has(issue.origin)} ${issue.inclusive === false ? 'more than' : 'at least'} ${issue.minimum}`;
    case 'too_big':
      return `${path} must ${has(issue.origin)} ${issue.inclusive === false ? 'less than' : 'at most'} ${issue.maximum}`;
    case 'invalid_format':
      if (/\.origins\.\d+$/.test(path))
        return `${path} must be exactly what a browser sends as Origin: https://shop.example, without a slash or path at the end and without the usual port; http is for localhost only`;
      if (/\.callbackUrl$|^reminders\.url$/.test(path))
        return `${path} must be an https address; http is for this machine only`;
      if (/^operators\.\d+\.tokenSha256$/.test(path))
        return `${path} must be 64 digits and letters from a to f, as fenqi-lender operator add writes it`;
      if (path === 'lender.contact') return `${path} must begin with https://, mailto: or tel:`;
      if (path === 'lender.logo') return `${path} must be an https address, or a data URL of an image`;
      if (path === 'publicUrl') return `${path} must be an address that begins with https:// or http://`;
      if (issue.message.startsWith('must ')) return `${path} ${issue.message}`;
      if (issue.format === 'regex' && /(^|\.)(id|version|planId)$/.test(path))
        return `${path} must be 1 to 64 letters, digits, dots, hyphens and underscores`;
      return `${path} is not in its format (see docs/running-a-lender.md)`;
    case 'invalid_union':
      if (/^funds\.\w+$/.test(path)) return fundWords(path, issue);
      if (path === 'reminders.channel' || path === 'reminders')
        return `reminders.channel must be one of none, ${reminderChannels.join(', ')}`;
      if (issue.discriminator === 'method') return `${path} must be one of ${planMethods.join(', ')}`;
      if (path.startsWith('model.')) return `${path} is not as fenqi-lender train writes it`;
      return `${path} must be a text, or texts by language: ${LOCALES.join(', ')}`;
    case 'invalid_key':
      return `${path} must be a currency of three capital letters, such as CNY`;
    case 'custom':
      return `${path} ${issue.message}`;
    default:
      return `${path} is wrong (see docs/running-a-lender.md)`;
  }
}

/** What is wrong with rules where the tiers are objects, and with caps otherwise. */
function fundWords(path: string, { errors }: z.core.$ZodIssueInvalidUnion): string {
  const [caps = [], rules = []] = errors;
  const areRules = rules.every(({ path: [tier, ...rest] }) => tier === undefined || rest.length > 0);
  return (areRules ? rules : caps)
    .map(issue => inWords({ ...issue, path: [...path.split('.'), ...issue.path] }))
    .join('\n  ');
}

/** The validator's names of types, for people. */
const typeNames: Readonly<Partial<Record<z.core.$ZodIssueInvalidType['expected'], string>>> = {
  tuple: 'a list with at least one entry',
  array: 'a list',
  record: 'an object with a field for each',
  object: 'an object',
  int: 'a whole number',
  number: 'a number',
  string: 'a text',
};

const has = (origin: string) => (['string', 'array', 'tuple'].includes(origin) ? 'have' : 'be');

/** What a schema of single fields cannot check. */
function contradictions(config: LenderConfig): string[] {
  const { merchants, funds, publicUrl, callbacks, operators, policy, retention } = config;
  const faults: string[] = [];
  for (const [k, { name, tokenSha256 }] of operators.entries())
    for (const other of operators.slice(0, k)) {
      // Four eyes belong to two people, whom nobody could tell apart by capitals.
      if (other.name.toLowerCase() === name.toLowerCase()) faults.push(`operators.${k}.name is used twice`);
      if (other.tokenSha256 === tokenSha256)
        faults.push(`operators.${k}.tokenSha256 is used twice: give each operator a token of their own`);
    }
  const ids = merchants.map(({ id }) => id);
  for (const [k, id] of ids.entries()) if (ids.indexOf(id) !== k) faults.push(`merchants.${k}.id is used twice`);
  for (const [currency, plan] of Object.entries(funds)) {
    if (!isCurrency(currency)) faults.push(`funds.${currency} is not a currency of ISO 4217`);
    if (hasRules(plan)) faults.push(...ruleFaults(plan, `funds.${currency}`));
  }
  for (const [k, { callbackUrl }] of merchants.entries())
    if (callbackUrl !== undefined && !isAddress(callbackUrl))
      faults.push(`merchants.${k}.callbackUrl is not an address without user name and password`);
    else if (callbackUrl !== undefined && leadsInside(callbackUrl, callbacks.privateAddresses))
      faults.push(`merchants.${k}.callbackUrl is in a private network: set callbacks.privateAddresses if it is yours`);
  faults.push(...retentionFaults(retention, policy.changedIncome.days));
  if (publicUrl !== undefined && !URL.canParse(publicUrl)) faults.push('publicUrl is not an address');
  return faults;
}

function isAddress(url: string): boolean {
  if (!URL.canParse(url)) return false;
  const { username, password } = new URL(url);
  return username === '' && password === '';
}

/** A name is looked up when it is called. */
function leadsInside(url: string, privateAddresses: boolean): boolean {
  const host = hostOf(new URL(url));
  return isIP(host) !== 0 && !mayCall(host, host, privateAddresses);
}

type Curve = LenderConfig['merchants'][number]['keys']['keys'][number]['crv'];
const curves: Readonly<Record<Curve, { readonly alg: string; readonly shape: string }>> = {
  Ed25519: { alg: 'EdDSA', shape: 'an Ed25519 public key: kty "OKP" and x, 32 bytes as base64url' },
  'P-256': { alg: 'ES256', shape: 'a P-256 public key: kty "EC", x and y, 32 bytes each as base64url' },
};

/** Merchants' keys that could verify no token, by their field. Otherwise the first shopper would find out. */
async function keyFaults({ merchants }: LenderConfig): Promise<string[]> {
  const all = merchants.flatMap(({ keys }, merchant) =>
    keys.keys.map(async (key, index) => {
      const { alg, shape } = curves[key.crv];
      try {
        await importJWK(key as JWK, alg);
        return [];
      } catch {
        return [`merchants.${merchant}.keys.keys.${index} is not ${shape}`];
      }
    }),
  );
  return (await Promise.all(all)).flat();
}
