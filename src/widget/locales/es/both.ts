import type { LaterMessages } from '../LaterMessages.js';
import { detailsEs } from './details.js';
import { flowEs } from './flow.js';

export const later: LaterMessages = { details: detailsEs, flow: flowEs };
