import type { LaterMessages } from '../LaterMessages.js';
import { detailsDe } from './details.js';
import { flowDe } from './flow.js';

export const later: LaterMessages = { details: detailsDe, flow: flowDe };
