import { checkedIdentity } from '../../lenders/checkedIdentity.js';
import type { LenderAdapter } from '../../lenders/LenderAdapter.js';
import { missingMember } from '../../lenders/missingMember.js';
import { OptionError } from '../element/options/OptionError.js';

/**
 * The adapter of the page itself, which says of itself only what may stand in a page. Read anew each time: it may be an `httpLender`, which
 * learns its name with its terms.
 *
 * @param fail is told, once, of each thing that is left out
 * @throws OptionError if the adapter is incomplete
 */
export function ownLenderOf(lender: LenderAdapter, fail: (error: OptionError) => void): LenderAdapter {
  const missing = missingMember(lender);
  if (missing) throw new OptionError(`lender: the adapter needs "${missing}"`);
  const told = new Set<string>();
  const tell = (wrong: string) => {
    // Not while drawing, because a listener may change the widget.
    if (told.size < told.add(wrong).size) queueMicrotask(() => fail(new OptionError(`lender: ${wrong}`)));
  };
  // Not a proxy of the adapter, which would have to repeat what is frozen. Its calls stay its own, with all that is private to it.
  return new Proxy({} as LenderAdapter, {
    get(_, key) {
      const said = { name: lender.id, logo: undefined, documents: undefined, ...checkedIdentity(lender, tell) };
      const member: unknown = Reflect.get(key in said ? said : lender, key);
      return typeof member === 'function' ? member.bind(lender) : member;
    },
  });
}
