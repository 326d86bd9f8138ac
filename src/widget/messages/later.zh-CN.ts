import { detailsZhCN } from './details.zh-CN.js';
import { flowZhCN } from './flow.zh-CN.js';
import type { LaterMessages } from './LaterMessages.js';

export const later: LaterMessages = { details: detailsZhCN, flow: flowZhCN };
