import { StrictMode } from 'react';
import { createRoot, hydrateRoot } from 'react-dom/client';
import { App } from './App.js';
// Keeps the widget's place, so that the button does not move when it comes.
import 'fenqi/fenqi.css';

const place = document.querySelector('#app')!;
const app = (
  <StrictMode>
    <App />
  </StrictMode>
);

// The same page with a server's markup, and without.
if (place.firstElementChild) hydrateRoot(place, app);
else createRoot(place).render(app);
