import type { EmitFn, HTMLAttributes, PublicProps } from 'vue';
import type { FenqiOffersElement } from '../../widget/element/defineOffersElement.js';
import type { OffersEvent, OffersProps } from '../../widget/element/OffersProps.js';
import type { WidgetEvents } from '../../widget/element/WidgetEvents.js';

type Listeners = {
  readonly [Name in keyof WidgetEvents as `on${Capitalize<Name>}`]?: ((event: OffersEvent<Name>) => void) | undefined;
};

/** What Vue's tools read from a component. The element itself has neither property. */
type VueOffers = new () => FenqiOffersElement & {
  readonly $props: HTMLAttributes & PublicProps & OffersProps & Listeners;
  readonly $emit: EmitFn<{ [Name in keyof WidgetEvents]: (event: OffersEvent<Name>) => void }>;
};

/** `<fenqi-offers @fenqi:select="...">` in Vue's templates. */
declare module 'vue' {
  interface GlobalComponents {
    'fenqi-offers': VueOffers;
  }
}
