import { Ajv } from 'ajv';
import type { CustomElementDeclaration } from 'custom-elements-manifest';
import schema from 'custom-elements-manifest/schema.json' with { type: 'json' };
import { describe, expect, expectTypeOf, it } from 'vitest';
import { customElements } from '../../../build/customElements.js';
import { OPTIONS } from './options/elementOptions.js';
import type { WidgetOptions } from './options/WidgetOptions.js';

const written = customElements();
const element = written.modules[0]!.declarations![0] as CustomElementDeclaration;

describe('the list of attributes', () => {
  it('has every option that can be written as text', () => {
    type Property<Name> = Name extends `${infer Start}-${infer Next}` ? `${Start}${Capitalize<Next>}` : Name;
    expectTypeOf<Property<(typeof OPTIONS)[number]> | 'onEvent'>().toEqualTypeOf<keyof WidgetOptions>();
  });
});

describe('the custom elements manifest', () => {
  it('is valid by its schema', () => {
    const ajv = new Ajv({ strict: false });
    expect(ajv.validate(schema, written), ajv.errorsText()).toBe(true);
  });

  it('gives each attribute a description and its property', () => {
    expect(element.attributes!.map(({ name }) => name)).toEqual([...OPTIONS, 'name', 'form']);
    const fields = element.members!.map(({ name }) => name);
    for (const { name, description, fieldName } of element.attributes!) {
      expect(description, name).toMatch(/\w/);
      if (name !== 'form') expect(fields).toContain(fieldName);
    }
  });

  it('lists the words that an option takes, the default first', () => {
    const typeOf = (of: string) => element.attributes!.find(({ name }) => name === of);
    expect(typeOf('look')).toMatchObject({ type: { text: "'plain' | 'card' | 'contrast'" }, default: 'plain' });
    expect(typeOf('layout')).toMatchObject({ type: { text: "'full' | 'line' | 'compact'" }, default: 'full' });
    expect(typeOf('theme')).toMatchObject({ type: { text: "'auto' | 'light' | 'dark'" }, default: 'auto' });
    expect(typeOf('lender')).toMatchObject({ type: { text: 'string' } });
  });

  it('lists the events under both of their names, and marks properties without an attribute and read-only ones', () => {
    expect(element.events!.map(({ name }) => name)).toEqual([
      'fenqi:ready',
      'fenqi-ready',
      'fenqi:select',
      'fenqi-select',
      'fenqi:decision',
      'fenqi-decision',
      'fenqi:committed',
      'fenqi-committed',
      'fenqi:event',
      'fenqi-event',
      'fenqi:error',
      'fenqi-error',
    ]);
    for (const { name, description } of element.events!) expect(description, name).toMatch(/\w/);
    expect(element.members!.find(({ name }) => name === 'onEvent')).not.toHaveProperty('attribute');
    expect(element.members!.filter(each => 'readonly' in each && each.readonly).map(({ name }) => name)).toEqual([
      'form',
      'value',
    ]);
  });
});
