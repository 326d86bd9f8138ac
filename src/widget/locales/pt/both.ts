import type { LaterMessages } from '../LaterMessages.js';
import { detailsPt } from './details.js';
import { flowPt } from './flow.js';

export const later: LaterMessages = { details: detailsPt, flow: flowPt };
