// A merchant's own entry for a bundle with the npm package. Here it hands the functions to the test page.
import { createCheckout, mount } from 'fenqi';
import { sandboxLender } from 'fenqi/sandbox';

Object.assign(window, { fenqi: { createCheckout, mount, sandboxLender } });
