import type { LaterMessages } from '../LaterMessages.js';
import { detailsKo } from './details.js';
import { flowKo } from './flow.js';

export const later: LaterMessages = { details: detailsKo, flow: flowKo };
