import { detailsJa } from './details.ja.js';
import { flowJa } from './flow.ja.js';
import type { LaterMessages } from './LaterMessages.js';

export const later: LaterMessages = { details: detailsJa, flow: flowJa };
