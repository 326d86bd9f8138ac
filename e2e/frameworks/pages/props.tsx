import { FenqiOffers, type FenqiOffersElement, type FenqiOffersProps } from 'fenqi/react';
import { sandboxLender } from 'fenqi/sandbox';
import { createRef, StrictMode } from 'react';
import { createRoot, type Root } from 'react-dom/client';
import type { PropsPage } from './PropsPage.js';

const adapters = { one: sandboxLender(), two: sandboxLender() };
const said: string[] = [];
const ref = createRef<FenqiOffersElement>();
let root: Root | undefined;

const page: PropsPage = {
  said,
  ref,
  show({ adapter, measured, ...props }) {
    root ??= createRoot(document.querySelector('#app')!);
    root.render(
      <StrictMode>
        <form>
          <FenqiOffers
            {...(props as FenqiOffersProps)}
            {...(adapter && { lender: adapters[adapter] })}
            {...(measured && { onEvent: event => said.push(`${measured} ${event.type}`) })}
            ref={ref}
            onSelect={event => said.push(`select ${event.detail.choice?.planId} ${event.target.value}`)}
            onDecision={event => said.push(`decision ${event.detail.status}`)}
            onCommitted={event =>
              said.push(`committed ${event.target.value === JSON.stringify(event.detail.agreement)}`)
            }
            onError={event => said.push(`error ${event.detail.kind}`)}
          />
        </form>
      </StrictMode>,
    );
  },
  hide() {
    root?.unmount();
    root = undefined;
  },
  lenderIs: adapter => ref.current?.lender === adapters[adapter],
};
Object.assign(window, { page });
