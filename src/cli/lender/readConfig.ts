import { readFile } from 'node:fs/promises';
import type * as z from 'zod/mini';
import { currencyExponent } from '../../pricing/money/currencyExponent.js';
import { CommandError } from '../CommandError.js';
import { keyFaults } from './keyFaults.js';
import { type LenderConfig, lenderConfigSchema } from './lenderConfig.js';

/** @throws CommandError that names each field that is wrong, and what it must be */
export async function readConfig(path: string): Promise<LenderConfig> {
  let text: string;
  try {
    text = await readFile(path, 'utf8');
  } catch (error) {
    throw new CommandError(`Cannot read the configuration ${path}: ${(error as NodeJS.ErrnoException).code}.`);
  }
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    throw new CommandError(`${path} is not JSON: ${(error as Error).message}.`);
  }
  const read = lenderConfigSchema.safeParse(value);
  const wrongs = read.success
    ? [...inconsistencies(read.data), ...(await keyFaults(read.data))]
    : read.error.issues.map(inWords);
  if (!read.success || wrongs.length)
    throw new CommandError(`${path} is not a configuration:\n${wrongs.map(each => `  ${each}`).join('\n')}`);
  return read.data;
}

function inWords(issue: z.core.$ZodIssue): string {
  const path = issue.path.join('.') || 'it';
  if (/\.keys\.\d+\.d$/.test(path))
    return `${path}: this is a PRIVATE key. Give the public part (the same without d), and keep this one on the merchant's server`;
  switch (issue.code) {
    case 'unrecognized_keys':
      return `${path} has no field ${issue.keys.join(', ')}`;
    case 'invalid_type':
      return `${path} must be ${kinds[issue.expected] ?? issue.expected}`;
    case 'invalid_value':
      return `${path} must be one of ${issue.values.join(', ')}`;
    case 'too_small':
      return `${path} must ${has(issue.origin)} ${issue.inclusive === false ? 'more than' : 'at least'} ${issue.minimum}`;
    case 'too_big':
      return `${path} must ${has(issue.origin)} ${issue.inclusive === false ? 'less than' : 'at most'} ${issue.maximum}`;
    case 'invalid_format':
      if (/\.origins\.\d+$/.test(path))
        return `${path} must be just what a browser sends as Origin: https://shop.example, without a slash or path at the end and without the usual port; http only for localhost`;
      if (path === 'publicUrl') return `${path} must be an address that begins with https:// or http://`;
      return `${path} is not in its format (see the README of the lender)`;
    case 'invalid_key':
      return `${path} must be a currency of three capital letters, such as CNY`;
    default:
      return `${path} is not what it must be (see the README of the lender)`;
  }
}

/** The validator's names of types, for people. */
const kinds: Readonly<Record<string, string>> = {
  tuple: 'a list with at least one',
  array: 'a list',
  record: 'an object with a field for each',
  object: 'an object',
  int: 'a whole number',
  number: 'a number',
  string: 'a text',
};

const has = (origin: string) => (['string', 'array', 'tuple'].includes(origin) ? 'have' : 'be');

/** What no schema of single fields can say. */
function inconsistencies({ merchants, funds, publicUrl }: LenderConfig): string[] {
  const wrongs: string[] = [];
  const ids = merchants.map(({ id }) => id);
  for (const [k, id] of ids.entries()) if (ids.indexOf(id) !== k) wrongs.push(`merchants.${k}.id is used twice`);
  for (const currency of Object.keys(funds))
    try {
      currencyExponent(currency);
    } catch {
      wrongs.push(`funds.${currency} is no currency`);
    }
  if (publicUrl !== undefined && !URL.canParse(publicUrl)) wrongs.push('publicUrl is no address');
  return wrongs;
}
