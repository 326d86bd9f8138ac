export { createDesk } from './desk/createDesk.js';
export { memoryBooks } from './desk/memory/memoryBooks.js';
export type { Lender } from './desk/officeOf.js';
export { currentPolicy } from './policy/currentPolicy.js';
export { currentProducts } from './products/currentProducts.js';
export { currentModel } from './score/currentModel.js';
