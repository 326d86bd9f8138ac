import { detailsDe } from './details.de.js';
import { flowDe } from './flow.de.js';
import type { LaterMessages } from './LaterMessages.js';

export const later: LaterMessages = { details: detailsDe, flow: flowDe };
