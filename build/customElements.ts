import { readFileSync } from 'node:fs';
import type { Attribute, ClassField, Event, Package } from 'custom-elements-manifest';
import { LOCALES } from '../src/protocol/Locale.js';
import { OPTIONS, propertyOf } from '../src/widget/element/options/elementOptions.js';
import { OPTION_VALUES, WORD_OPTIONS } from '../src/widget/element/options/optionValues.js';
import { CUSTOM_PROPERTIES } from '../src/widget/styles/customProperties.js';
import { PARTS } from '../src/widget/styles/parts.js';
import { type Member, membersOf } from './membersOf.js';

const read = (path: string) => readFileSync(new URL(`../src/${path}`, import.meta.url), 'utf8');
const options = membersOf(read('widget/element/options/WidgetOptions.ts'), 'WidgetOptions');
const onForms = membersOf(read('widget/element/OffersProps.ts'), 'OffersProps').filter(({ name }) =>
  /^(name|form)$/.test(name),
);
const events = membersOf(read('widget/element/WidgetEvents.ts'), 'WidgetEvents');
const onElement = membersOf(read('widget/element/defineOffersElement.ts'), 'FenqiOffersElement');

/** The words that an option takes, the default first; none where it takes any text. */
const valuesOf = (name: string): readonly string[] =>
  WORD_OPTIONS.flatMap(each => (each === name ? OPTION_VALUES[each] : []));
const typeOf = (values: readonly string[]) => values.map(value => `'${value}'`).join(' | ');

function attributeOf(name: string): Attribute {
  const option = [...options, ...onForms].find(each => each.name === propertyOf(name))!;
  const values = valuesOf(name);
  return {
    name,
    description: option.description,
    type: { text: name === 'locale' ? `${typeOf(LOCALES)} | string` : typeOf(values) || 'string' },
    ...(values.length && { default: values[0] }),
    ...(name !== 'form' && { fieldName: propertyOf(name) }),
  };
}

const fieldOf =
  (more: Partial<ClassField>) =>
  ({ name, type, description }: Member): ClassField => ({
    kind: 'field',
    name,
    type: { text: valuesOf(name).length ? `${typeOf(valuesOf(name))} | null | undefined` : type },
    description,
    ...(([...OPTIONS, 'name'] as string[]).some(option => propertyOf(option) === name) && {
      attribute: [...OPTIONS, 'name'].find(option => propertyOf(option) === name),
    }),
    ...more,
  });

/** An event under both of its names, as it is dispatched. */
const eventsOf = ({ name, description }: Member): Event[] =>
  [name, name.replace(':', '-')].map(each => ({
    name: each,
    description,
    type: { text: `CustomEvent<WidgetEvents['${name}']>` },
  }));

/** What editors and documentation tools read of `<fenqi-offers>`: the custom elements manifest, made from the sources. */
export function customElements(): Package {
  const module = 'dist/npm/element.js';
  const name = 'FenqiOffersElement';
  return {
    schemaVersion: '2.1.0',
    readme: 'README.md',
    modules: [
      {
        kind: 'javascript-module',
        path: module,
        declarations: [
          {
            kind: 'class',
            customElement: true,
            tagName: 'fenqi-offers',
            name,
            superclass: { name: 'HTMLElement' },
            summary: 'Installment offers beside the buy button.',
            attributes: [...OPTIONS, 'name', 'form'].map(attributeOf),
            members: [
              ...options.map(fieldOf({})),
              ...onElement.map(member => fieldOf(member.readonly ? { readonly: true } : {})(member)),
            ],
            events: events.flatMap(eventsOf),
            cssProperties: CUSTOM_PROPERTIES.map(({ name, syntax, initial, description }) => ({
              name,
              description,
              default: initial,
              syntax,
            })),
            cssParts: Object.entries(PARTS).map(([name, description]) => ({ name, description })),
          },
        ],
        exports: [{ kind: 'custom-element-definition', name: 'fenqi-offers', declaration: { name, module } }],
      },
    ],
  };
}
