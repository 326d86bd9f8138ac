import { CN_READING_SECONDS } from '../../../../pricing/jurisdictions/reviewRules.js';
import type { CnTexts } from '../../../locales/LawTexts.js';

interface Props {
  readonly id: string;
  readonly text: CnTexts['reading'];
  readonly done: boolean;
}

/** Why the shopper cannot agree yet. It keeps its place, so that the button stays under the finger when the time is over. */
export const ReadingHint = ({ id, text, done }: Props) => (
  <p class="hint" part="hint">
    <span id={id} aria-hidden={done}>
      {text(CN_READING_SECONDS)}
    </span>
  </p>
);
