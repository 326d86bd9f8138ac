import { detailsEn } from './details.en.js';
import { flowEn } from './flow.en.js';
import type { LaterMessages } from './LaterMessages.js';

export const later: LaterMessages = { details: detailsEn, flow: flowEn };
