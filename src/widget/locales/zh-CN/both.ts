import type { LaterMessages } from '../LaterMessages.js';
import { detailsZhCN } from './details.js';
import { flowZhCN } from './flow.js';

export const later: LaterMessages = { details: detailsZhCN, flow: flowZhCN };
