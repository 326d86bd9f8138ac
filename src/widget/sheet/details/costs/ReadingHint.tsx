import type { CnTexts } from '../../../locales/LawTexts.js';

interface Props {
  readonly id: string;
  readonly texts: CnTexts['reading'];
  /** As `CostReading` has it. */
  readonly left: number | undefined;
}

/** Why the shopper cannot agree yet. Both texts keep their place, so that the button stays under the finger when the time is over. */
export const ReadingHint = ({ id, texts: [unseen, seen], left }: Props) => (
  <p class="hint" part="hint" id={id}>
    <span aria-hidden={left !== undefined}>{unseen}</span>
    <span aria-hidden={!left}>{seen(left ?? 0)}</span>
  </p>
);
