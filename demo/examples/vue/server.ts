import { renderShadowRoot } from 'fenqi/ssr';
import { createSSRApp } from 'vue';
import { renderToString } from 'vue/server-renderer';
import App from './App.vue';

/** The markup that a server puts in place of `<!--app-->`. */
export const render = (): Promise<string> => renderToString(createSSRApp(App, { draw: renderShadowRoot }));
