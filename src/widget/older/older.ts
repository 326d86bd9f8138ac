/** What stands in for an API that an older browser lacks. One part, loaded only there. */
export { hiddenField } from './hiddenField.js';
export { styleElement } from './styleElement.js';
