/** The door of this room: its three public entries, each of which weighs only what it is for. */
export * from '../entries/actuarial.js';
export * from '../entries/pricing.js';
export * from '../entries/terms.js';
