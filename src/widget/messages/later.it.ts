import { detailsIt } from './details.it.js';
import { flowIt } from './flow.it.js';
import type { LaterMessages } from './LaterMessages.js';

export const later: LaterMessages = { details: detailsIt, flow: flowIt };
