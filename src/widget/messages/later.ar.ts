import { detailsAr } from './details.ar.js';
import { flowAr } from './flow.ar.js';
import type { LaterMessages } from './LaterMessages.js';

export const later: LaterMessages = { details: detailsAr, flow: flowAr };
