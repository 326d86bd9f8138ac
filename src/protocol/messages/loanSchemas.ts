import '../platformTypes.js';
import { amendmentShape, dueInstallmentShape, loanInstallmentShape } from './Amendment.js';
import { loanShape } from './Loan.js';
import { schemaOf } from './schemaOf.js';

// Apart from those of the page's messages: no page reads a loan.

export const amendmentSchema = schemaOf(amendmentShape);
export const dueInstallmentSchema = schemaOf(dueInstallmentShape);
export const loanInstallmentSchema = schemaOf(loanInstallmentShape);
export const loanSchema = schemaOf(loanShape);
