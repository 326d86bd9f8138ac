import type { LaterMessages } from '../LaterMessages.js';
import { detailsIt } from './details.js';
import { flowIt } from './flow.js';

export const later: LaterMessages = { details: detailsIt, flow: flowIt };
