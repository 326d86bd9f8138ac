import type { LaterMessages } from '../LaterMessages.js';
import { detailsFr } from './details.js';
import { flowFr } from './flow.js';

export const later: LaterMessages = { details: detailsFr, flow: flowFr };
