/** The door of this room: its three public entries, each of which weighs only what it is for. */
export * from './actuarial.js';
export * from './offers.js';
export * from './terms.js';
