import type { LaterMessages } from '../LaterMessages.js';
import { detailsJa } from './details.js';
import { flowJa } from './flow.js';

export const later: LaterMessages = { details: detailsJa, flow: flowJa };
