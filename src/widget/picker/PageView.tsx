import type { ComponentChildren } from 'preact';
import type { Layout } from '../element/options/optionValues.js';
import { OfferLine, offersIn } from './OfferLine.js';
import { PlanPicker, type PlanPickerProps } from './PlanPicker.js';

export interface PageViewProps extends PlanPickerProps {
  readonly layout: Layout;
  /** The words in the status region, which stand in the place of the line, or beside the button. */
  readonly status?: ComponentChildren;
  /** Stands for the offers after an agreement. */
  readonly agreed?: ComponentChildren;
  /** Who lends, and in `full` the way to take a choice back. */
  readonly aside?: ComponentChildren;
  /** The chosen plan, which stands for the best offers of the layout `line`. */
  readonly line?: ComponentChildren;
  /** What the law wants in the first view. */
  readonly law?: ComponentChildren;
  /** The label of the button, if it is not the usual one. */
  readonly label?: string | undefined;
  onOpen(): void;
}

/**
 * What stands in the page: all plans, or one line. Everything else is in the sheet, which the button opens. The status region exists before
 * it has anything to say (WCAG 2.2, 4.1.3).
 */
export function PageView({ layout, status, agreed, line, aside, law, label, onOpen, ...picker }: PageViewProps) {
  const { view, plans, chosen } = picker;
  const { text } = view;
  const full = layout === 'full';
  const words = !full && !status && !agreed && (line ?? <OfferLine view={view} plans={plans} />);
  const open = label ?? (chosen ? text.next : text.learnMore);
  return (
    <div class={full ? 'full' : 'line'}>
      {full && (agreed ?? <PlanPicker {...picker} />)}
      <div class="row">
        <div role="status" part="status">
          {status}
        </div>
        {!full && agreed}
        {full && !status && !(chosen && aside) && (
          <span class="legend" part="legend" aria-hidden="true">
            {text.legend}
          </span>
        )}
        {full && aside}
        {label || offersIn(layout, plans)[0] ? (
          <button
            type="button"
            class={full && chosen && !agreed ? 'open primary' : 'open'}
            part={full ? 'open' : 'open line'}
            aria-haspopup="dialog"
            onClick={onOpen}
          >
            {words} <span class="more">{open}</span> {!full && aside}
          </button>
        ) : (
          <span>
            {words} {!full && aside}
          </span>
        )}
      </div>
      {!agreed && law}
    </div>
  );
}
