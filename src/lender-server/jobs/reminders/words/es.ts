import type { ReminderWords } from './ReminderWords.js';

export const reminderEs: ReminderWords = {
  subject: {
    before: day => `Su cuota vence el ${day}`,
    today: () => 'Su cuota vence hoy',
    after: day => `Aún no hemos recibido su cuota del ${day}`,
  },
  due: {
    before: (amount, day) => `El ${day} vencen ${amount}.`,
    today: (amount, day) => `Hoy, ${day}, vencen ${amount}.`,
    after: (amount, day) => `El ${day} vencieron ${amount} y aún no los hemos recibido.`,
  },
  inAll: amount => `En total, a día de hoy están pendientes ${amount}.`,
  payHere: 'Puede pagar en su página, que se abre con el enlace de abajo.',
  move: until => `Si le viene mejor otro día, allí puede cambiar la fecha sin coste hasta el ${until}.`,
  help: 'Si no puede pagar según lo acordado, díganoslo en la página. Le responderá una persona y preguntar no cuesta nada.',
  noCost: 'No añadimos ninguna comisión ni intereses por el retraso.',
  paid: 'Si ya ha pagado, no tiene que hacer nada: una transferencia puede tardar unos días.',
  open: 'Ver mis pagos',
  why: lender => `Recibe este mensaje porque tiene un contrato con ${lender}. No es publicidad.`,
};
