import { createApp, createSSRApp } from 'vue';
import App from './App.vue';

const place = document.querySelector('#app')!;

// The same page with a server's markup, and without.
(place.firstElementChild ? createSSRApp(App) : createApp(App)).mount(place);
