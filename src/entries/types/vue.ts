import type { EmitFn, HTMLAttributes, PublicProps } from 'vue';
import type { FenqiOffersElement } from '../../widget/element/defineOffersElement.js';
import type { OffersEvent, OffersProps } from '../../widget/element/OffersProps.js';
import type { EventDetails } from '../../widget/element/WidgetEvents.js';

/** Vue writes `@fenqi-select` as the prop `onFenqiSelect`, and keeps a colon. */
type PropOf<Name extends string> = Name extends `${infer Start}-${infer Rest}`
  ? `on${Capitalize<Start>}${Capitalize<Rest>}`
  : `on${Capitalize<Name>}`;

type Listeners = {
  readonly [Name in keyof EventDetails as PropOf<Name>]?: ((event: OffersEvent<Name>) => void) | undefined;
};

/** What Vue's tools read from a component. The element itself has neither property. */
type VueOffers = new () => FenqiOffersElement & {
  readonly $props: HTMLAttributes & PublicProps & OffersProps & Listeners;
  readonly $emit: EmitFn<{ [Name in keyof EventDetails]: (event: OffersEvent<Name>) => void }>;
};

/** `<fenqi-offers @fenqi-select="...">` in Vue's templates. */
declare module 'vue' {
  interface GlobalComponents {
    'fenqi-offers': VueOffers;
  }
}
