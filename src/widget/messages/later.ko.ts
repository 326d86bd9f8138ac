import { detailsKo } from './details.ko.js';
import { flowKo } from './flow.ko.js';
import type { LaterMessages } from './LaterMessages.js';

export const later: LaterMessages = { details: detailsKo, flow: flowKo };
