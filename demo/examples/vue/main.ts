import { createApp, createSSRApp } from 'vue';
import App from './App.vue';
// Keeps the widget's place, so that the button does not move when it comes.
import 'fenqi/fenqi.css';

const place = document.querySelector('#app')!;

// The same page with a server's markup, and without.
(place.firstElementChild ? createSSRApp(App) : createApp(App)).mount(place);
