import type { LaterMessages } from '../LaterMessages.js';
import { detailsAr } from './details.js';
import { flowAr } from './flow.js';

export const later: LaterMessages = { details: detailsAr, flow: flowAr };
