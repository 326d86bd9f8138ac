import type { Handlers } from '../Handler.js';
import type { LenderSettings } from '../LenderSettings.js';
import { applicationHandlers } from './applicationHandlers.js';
import { explanationHandlers } from './explanationHandlers.js';
import { followHandler } from './followHandler.js';
import { operatorHandlers } from './operatorHandlers.js';
import { publicHandlers } from './publicHandlers.js';
import { termsHandler } from './termsHandler.js';

export function handlersOf(settings: LenderSettings): Handlers {
  return {
    getTerms: termsHandler(settings),
    ...applicationHandlers(settings),
    followApplication: followHandler(settings),
    ...explanationHandlers(settings),
    ...operatorHandlers(settings),
    ...publicHandlers(settings),
  };
}
