import { createSSRApp } from 'vue';
import { renderToString } from 'vue/server-renderer';
import App from './App.vue';

/** What a server puts in the place of `<!--app-->`. */
export const render = (): Promise<string> => renderToString(createSSRApp(App));
