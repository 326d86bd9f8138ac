import { detailsEs } from './details.es.js';
import { flowEs } from './flow.es.js';
import type { LaterMessages } from './LaterMessages.js';

export const later: LaterMessages = { details: detailsEs, flow: flowEs };
