import { StrictMode } from 'react';
import { createRoot, hydrateRoot } from 'react-dom/client';
import { App } from './App.js';
// Reserves the widget's space, so that the button does not move when the widget appears.
import 'fenqi/fenqi.css';

const place = document.querySelector('#app')!;
const app = (
  <StrictMode>
    <App />
  </StrictMode>
);

// The page may arrive with markup from the server or without.
if (place.firstElementChild) hydrateRoot(place, app);
else createRoot(place).render(app);
