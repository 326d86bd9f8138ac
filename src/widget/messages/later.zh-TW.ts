import { detailsZhTW } from './details.zh-TW.js';
import { flowZhTW } from './flow.zh-TW.js';
import type { LaterMessages } from './LaterMessages.js';

export const later: LaterMessages = { details: detailsZhTW, flow: flowZhTW };
