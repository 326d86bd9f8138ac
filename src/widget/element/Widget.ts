import type { WidgetOptions } from './options/WidgetOptions.js';

export interface Widget {
  /**
   * Replaces all options: those left out have their defaults again. One that would make a price wrong empties the widget, which keeps its
   * place. The others fall back to their defaults.
   */
  update(options: WidgetOptions): void;
  /** Chooses a plan as the shopper would. Unknown ones are ignored; null takes the choice back. */
  choose(planId: string | null): void;
  destroy(): void;
}
