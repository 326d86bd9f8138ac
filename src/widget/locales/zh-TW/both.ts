import type { LaterMessages } from '../LaterMessages.js';
import { detailsZhTW } from './details.js';
import { flowZhTW } from './flow.js';

export const later: LaterMessages = { details: detailsZhTW, flow: flowZhTW };
