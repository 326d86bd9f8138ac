import { reasonsEs } from '../../../../protocol/reasons/es.js';
import type { ExplanationWords } from './ExplanationWords.js';

export const explanationEs: ExplanationWords = {
  lang: 'es',
  name: 'Español',
  direction: 'ltr',
  space: ' ',
  dateStyle: 'long',
  languages: 'Idioma',
  title: lender => `Su solicitud a ${lender}`,
  asked: day => [`El ${day} solicitó pagar `, ' a plazos.'],
  status: {
    approved: 'Su solicitud está aprobada',
    pending: 'Todavía estamos estudiando su solicitud',
    action: 'Necesitamos un paso más por su parte',
    declined: 'No podemos ofrecerle este plan en este momento',
    expired: 'La aprobación ha caducado',
    cancelled: 'Su solicitud se ha cancelado',
    committed: 'Ha aceptado este plan',
  },
  undecided: 'No hemos decidido a tiempo sobre su solicitud',
  reasonsTitle: 'Por qué la hemos rechazado',
  reasons: reasonsEs,
  noFunds: 'Todo el dinero que podemos prestar ahora está comprometido. No tiene nada que ver con usted.',
  drawnFrom: inputs => `Basado en: ${inputs.join(', ')}.`,
  weight: percent => `${percent} % de lo que pesó en contra de la solicitud.`,
  inputs: {
    records: 'impagos registrados',
    job: 'tipo de empleo',
    home: 'vivienda',
    seniority: 'años en el empleo actual',
    time: 'duración del plan',
    expenses: 'gastos mensuales',
    income: 'ingresos mensuales',
    assets: 'patrimonio',
    debt: 'deudas',
    price: 'precio de la compra',
    downPayment: 'parte del precio que se financia',
  },
  howTitle: 'Cómo se ha decidido',
  how: {
    computer:
      'La decisión la ha tomado un ordenador, con reglas fijas y una puntuación estadística. Los mismos datos llevan siempre a la misma respuesta.',
    waiting: 'Un ordenador ha calculado una puntuación estadística. La decisión la toma una persona de nuestro equipo.',
    undecided:
      'Un ordenador calculó una puntuación estadística. Una persona de nuestro equipo debía tomar la decisión y no lo hizo a tiempo. Puede presentar una nueva solicitud.',
    person:
      'Un ordenador calculó una puntuación estadística. Después, una persona de nuestro equipo estudió la solicitud y decidió.',
    reviewed:
      'Un ordenador rechazó primero la solicitud con reglas fijas y una puntuación estadística. Después, una persona de nuestro equipo la revisó y tomó la decisión definitiva.',
  },
  lowerIncome: 'En poco tiempo se indicaron ingresos mensuales distintos. Hemos tenido en cuenta los más bajos.',
  causes: {
    'near-cut-off': 'La puntuación está cerca del límite a partir del cual denegamos.',
    'short-history': 'Su historial de crédito aún es corto.',
    'changed-income': 'Los ingresos mensuales indicados difieren de los de una solicitud anterior.',
  },
  notUsed: 'No utilizamos la edad, el sexo, el estado civil ni el origen.',
  reviewTitle: 'Revisión por una persona',
  reviewOffer:
    'Si cree que esta decisión es incorrecta, puede pedir que la revise una persona de nuestro equipo. Es gratis.',
  reviewUntil: until => `Puede pedirlo hasta el ${until} (UTC).`,
  reviewTooLate: 'El plazo para pedir una revisión en esta página ha terminado.',
  noReview:
    'Si cree que esta decisión es incorrecta, póngase en contacto con nosotros e indique el número de su solicitud.',
  reviewButton: 'Pedir una revisión',
  reviewAsked: (day, until) =>
    `Pidió una revisión el ${day} (UTC). El resultado aparecerá en esta página. Si no hemos revisado la decisión antes del ${until} (UTC), se mantiene.`,
  reviewLapsed: 'Pidió una revisión y no la hemos hecho a tiempo. La decisión se mantiene. Lo sentimos.',
  reviewUpheld: 'Una persona de nuestro equipo ha revisado la decisión y la ha confirmado.',
  reviewOverturned: 'Una persona de nuestro equipo ha revisado la decisión y ha aprobado su solicitud.',
  number: 'Solicitud',
  versions: {
    model: 'Puntuación',
    policy: 'Reglas',
    products: 'Productos',
  },
  back: 'Para volver a la tienda, cierre esta página.',
  backTo: shop => `Volver a ${shop}`,
};
