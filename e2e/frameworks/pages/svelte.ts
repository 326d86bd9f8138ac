import { mount } from 'svelte';
// @ts-expect-error compiled by the tests' bundler
import Offers from './Offers.svelte';

mount(Offers, { target: document.querySelector('#app')! });
