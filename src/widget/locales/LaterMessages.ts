import type { DetailsMessages } from './DetailsMessages.js';
import type { FlowMessages } from './FlowMessages.js';

/** The long texts of one language, loaded alone and only once they are needed. */
export interface LaterMessages {
  readonly details: DetailsMessages;
  readonly flow: FlowMessages;
}
