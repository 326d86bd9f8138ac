import type { LaterMessages } from '../LaterMessages.js';
import { detailsEn } from './details.js';
import { flowEn } from './flow.js';

export const later: LaterMessages = { details: detailsEn, flow: flowEn };
