import type * as z from 'zod/mini';
import type { helpAnswerFormSchema, parameterFormSchema, rolesFormSchema, searchFormSchema } from '../consoleRoutes.js';
import type { FieldsOf } from './FieldsOf.js';

/** The forms of the console. */
export const consoleDescriptions = {
  SearchForm: {
    q: 'The reference of an application, the id of an agreement, an order, a merchant or a phone number.',
  } satisfies FieldsOf<z.infer<typeof searchFormSchema>>,
  HelpAnswerForm: {
    reason: 'How the shopper was answered, for the file.',
  } satisfies FieldsOf<z.infer<typeof helpAnswerFormSchema>>,
  ParameterForm: {
    act: 'What to do with the proposal; `activate`: go back to the parameter set of this number.',
  } satisfies FieldsOf<z.infer<typeof parameterFormSchema>>,
  RolesForm: {
    operator: 'The name of the operator, as in the address.',
    viewer: '`on`: sees figures that name nobody.',
    reviewer: '`on`: decides on applications that wait for a person.',
    servicing: '`on`: looks after loans and answers shoppers.',
    risk: '`on`: looks after what decides.',
    treasury: '`on`: looks after the money, and writes off.',
    admin: '`on`: says who may do what, and reads the trail.',
  } satisfies FieldsOf<z.infer<typeof rolesFormSchema>>,
};
