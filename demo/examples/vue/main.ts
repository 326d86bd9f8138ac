import { createApp, createSSRApp } from 'vue';
import App from './App.vue';
// Reserves the widget's space, so that the button does not move when the widget appears.
import 'fenqi/fenqi.css';

const place = document.querySelector('#app')!;

// The page may arrive with markup from the server or without.
(place.firstElementChild ? createSSRApp(App) : createApp(App)).mount(place);
