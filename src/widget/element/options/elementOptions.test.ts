import { expect, expectTypeOf, it } from 'vitest';
import { OPTIONS, type PropertyOf, propertyOf } from './elementOptions.js';
import type { WidgetOptions } from './WidgetOptions.js';

it('Every option but the hook is an attribute too', () => {
  expectTypeOf<PropertyOf<(typeof OPTIONS)[number]>>().toEqualTypeOf<Exclude<keyof WidgetOptions, 'onEvent'>>();
  expect(OPTIONS.map(propertyOf)).toContain('amountFrom');
});
