import { StrictMode } from 'react';
import { createRoot, hydrateRoot } from 'react-dom/client';
import { App } from './App.js';

const place = document.querySelector('#app')!;
const app = (
  <StrictMode>
    <App />
  </StrictMode>
);

// The same page with a server's markup, and without.
if (place.firstElementChild) hydrateRoot(place, app);
else createRoot(place).render(app);
