import { OPTIONS, propertyOf } from '../element/options/elementOptions.js';
import { OptionError } from '../element/options/OptionError.js';
import { overridesJson } from '../locales/overridesJson.js';
import type { TextOverrides } from '../locales/TextOverrides.js';
import type { ServerOptions } from './ServerOptions.js';

const textOf = (name: string, value: unknown): string => {
  if (typeof value !== 'object') return `${value}`;
  if (name === 'terms') return JSON.stringify(value);
  if (name === 'texts') {
    const json = overridesJson(value as TextOverrides);
    if (json) return json;
    throw new OptionError(
      'texts has functions, which markup cannot hold: write text with "{1}" in the place of a figure',
    );
  }
  throw new OptionError(
    `${name} is an object, which markup cannot hold: leave it out, and set the property in the page`,
  );
};

/** The options and the further attributes of the element, as text. @throws OptionError */
export function markupAttributes(options: ServerOptions): Readonly<Record<string, string>> {
  const attributes: Record<string, string> = {};
  for (const [name, value] of Object.entries(options.attributes ?? {})) {
    if (!/^[a-z][\w.:-]*$/i.test(name)) throw new OptionError(`attributes: "${name}" is not the name of an attribute`);
    attributes[name.toLowerCase()] = value;
  }
  for (const name of [...OPTIONS, 'name']) {
    const value = (options as unknown as Record<string, unknown>)[propertyOf(name)];
    if (value !== null && value !== undefined) attributes[name] = textOf(name, value);
  }
  return attributes;
}
