import current from '../score/model/credit-2026-11.reference.json' with { type: 'json' };
import type { Reference } from './Reference.js';

/** The training data of the model that ships. A test makes the file again. */
export const currentReference = current as unknown as Reference;
