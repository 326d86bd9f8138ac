import { detailsDe } from './details.de.js';
import { flowDe } from './flow.de.js';
import type { LaterMessages } from './LaterMessages.js';

export const laterDe: LaterMessages = { details: detailsDe, flow: flowDe };
