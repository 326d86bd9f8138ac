import { detailsFr } from './details.fr.js';
import { flowFr } from './flow.fr.js';
import type { LaterMessages } from './LaterMessages.js';

export const later: LaterMessages = { details: detailsFr, flow: flowFr };
