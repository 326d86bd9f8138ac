import { detailsPt } from './details.pt.js';
import { flowPt } from './flow.pt.js';
import type { LaterMessages } from './LaterMessages.js';

export const later: LaterMessages = { details: detailsPt, flow: flowPt };
