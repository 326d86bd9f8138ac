import { renderShadowRoot } from 'fenqi/ssr';
import { StrictMode } from 'react';
import { renderToString } from 'react-dom/server';
import { App } from './App.js';

/** The markup that a server puts in place of `<!--app-->`. */
export const render = (): string =>
  renderToString(
    <StrictMode>
      <App draw={renderShadowRoot} />
    </StrictMode>,
  );
