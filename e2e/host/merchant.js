// What a merchant writes: the npm package in a bundle of their own, here handed to the tests' page.
import { createCheckout, mount } from 'fenqi';
import { sandboxLender } from 'fenqi/sandbox';

Object.assign(window, { fenqi: { createCheckout, mount, sandboxLender } });
