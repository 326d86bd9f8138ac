import type { DocumentWords } from './DocumentWords.js';

export const documentEs: DocumentWords = {
  titles: {
    contract: 'Contrato de crédito a plazos',
    consent: 'Consentimiento para la evaluación de solvencia',
    privacy: 'Política de privacidad',
  },
  model: 'Modelo de nuestro contrato. El suyo lleva los importes de su compra.',
  draft: 'Borrador con los importes de su compra. No obliga a nadie hasta que usted lo acepte en la tienda.',
  signed: day => `Celebrado el ${day} (UTC).`,
  parties: ({ lender, shop }) => ({
    title: 'Las partes',
    paragraphs: [
      `${lender} es el prestamista. El prestatario es usted, la persona que presentó la solicitud.`,
      shop
        ? `Con el crédito pagamos directamente a ${shop} el precio de su compra.`
        : 'Con el crédito pagamos directamente a la tienda el precio de su compra.',
    ],
  }),
  agreementNumber: 'Contrato n.º',
  loanTitle: 'El crédito',
  figures: {
    price: 'Precio de la compra',
    today: 'Paga hoy',
    financed: 'Importe total del crédito',
    interestRate: 'Tipo deudor fijo (TIN)',
    noInterest: 'sin intereses',
    charge: 'Total de intereses y comisiones',
    total: 'Importe total adeudado',
    apr: {
      CN: 'TAE (TIR, compuesta)',
      US: 'Tasa anual equivalente (TAE)',
      EU: 'Tasa anual equivalente (TAE)',
      DE: 'Tasa anual equivalente (TAE)',
      JP: 'Tasa anual (12 veces la mensual)',
      UK: 'Tasa anual equivalente (TAE)',
      INTL: 'Tasa anual con todos los costes',
    },
  },
  scheduleTitle: 'Calendario de pagos',
  amountsIn: currency => `Importes en ${currency}`,
  columns: ['N.º', 'Vencimiento', 'Pago', 'Capital', 'Intereses', 'Comisiones'],
  rules: [
    {
      title: 'Cómo se paga',
      paragraphs: [
        'Cada cuota vence el día que figura en el calendario de pagos. Usted nos paga directamente a nosotros, no a la tienda.',
      ],
    },
    {
      title: 'Si se retrasa una cuota',
      paragraphs: [
        'No cobramos comisiones ni más intereses por una cuota atrasada. Le escribimos y buscamos con usted una fecha que pueda cumplir.',
        'Una cuota atrasada cuenta en su contra cuando nos presente otra solicitud.',
      ],
    },
    {
      title: 'Reembolso anticipado',
      paragraphs: [
        'Puede reembolsar el crédito en cualquier momento, en todo o en parte. En tal caso no debe intereses por el tiempo posterior y no le cobramos ninguna comisión. Le devolvemos los intereses que ya haya pagado por días posteriores.',
      ],
    },
    {
      title: 'Si no está de acuerdo',
      paragraphs: [
        {
          text: 'Escríbanos sobre cualquier cuestión de este contrato.',
          review: 'Si un ordenador rechaza una solicitud, puede pedir que una persona revise el rechazo.',
        },
        'Sus derechos frente a la tienda, por ejemplo si el producto es defectuoso, no cambian.',
      ],
    },
  ],
  withdrawal: days => ({
    title: 'Derecho de desistimiento',
    paragraphs: [
      `Puede desistir de este contrato en un plazo de ${days} días sin indicar el motivo. Entonces devuelve lo que pagamos a la tienda, con los intereses hasta ese día y nada más.`,
    ],
  }),
  noWithdrawal: {
    title: 'Derecho de desistimiento',
    paragraphs: [
      'La ley aplicable a este contrato no prevé un plazo de desistimiento. Puede reembolsar el crédito por anticipado en cualquier momento y sin coste. Si devuelve el producto, pregunte a la tienda cómo liquida la compra con nosotros.',
    ],
  },
  loan: {
    title: 'Su crédito hoy',
    page: 'Sus pagos: lo que vence, pagar, cambiar una fecha, pagar todo',
    states: {
      committed: 'Acordado. Pagamos a la tienda cuando se entregue la compra; sus cuotas cuentan desde ese día.',
      active: 'El crédito continúa con los pagos indicados abajo.',
      settled: 'Está todo pagado.',
      voided: 'El contrato quedó sin efecto. No debe nada.',
      withdrawn: 'Ha desistido del contrato.',
      refunded: 'Se le ha reembolsado el precio completo. No debe nada.',
    },
    amended: {
      void: day => `${day}: la tienda anuló la compra antes de enviar el producto.`,
      refund: (day, refunded) => `${day}: la tienda reembolsó ${refunded}.`,
      withdrawal: day => `${day}: desistió del contrato.`,
      delivery: day => `${day}: la compra se entregó. Sus cuotas cuentan desde ese día.`,
      'due-dates': day => `${day}: cambiaron las fechas de las cuotas.`,
      hardship: day => `${day}: le dimos más tiempo, sin coste.`,
      settlement: day => `${day}: usted pagó por adelantado. No se deben intereses de los días posteriores.`,
    },
    owed: 'Pendiente de pago',
    returned: 'Le devolvemos',
    scheduleTitle: 'Pagos pendientes',
    withdrawTitle: 'Desistir del contrato',
    withdrawUntil: (day, repayDays) =>
      `Puede desistir hasta el ${day}. En ese caso devuelve el crédito y los intereses hasta el día en que desista en un plazo de ${repayDays} días, en lugar de los plazos del contrato. La compra en la tienda no cambia.`,
    withdrawAddress: 'Guarde la dirección de esta página y no la comparta: quien la tenga puede desistir aquí.',
    withdraw: 'Desistir de este contrato',
  },
  proofTitle: 'Prueba',
  proof: keys =>
    `Hemos firmado los importes de este contrato. Cualquiera puede comprobar la firma (JSON Web Signature) con nuestras claves públicas (${keys}).`,
  consent: lender => [
    {
      title: 'Qué acepta usted',
      paragraphs: [
        `Al presentar la solicitud, usted permite a ${lender} comprobar si puede asumir los pagos. Sin esta evaluación no podemos conceder el crédito.`,
      ],
    },
    {
      title: 'Qué miramos',
      paragraphs: [
        'Lo que el servidor de la tienda nos ha comunicado sobre usted, con su firma: ingresos, gastos, vivienda, empleo, patrimonio, deudas e impagos registrados.',
        'Cómo ha reembolsado créditos anteriores con nosotros, y el importe, el precio y la duración que solicita.',
        'No utilizamos la edad, el sexo, el estado civil ni el origen, y no consultamos a ninguna agencia de crédito.',
      ],
    },
    {
      title: 'Qué resulta de ello',
      paragraphs: [
        {
          text: 'Un ordenador calcula una puntuación estadística y aplica reglas fijas. La decisión se le comunica con sus motivos.',
          review: 'Puede pedir que la revise una persona.',
        },
        'Una solicitud que no continúa no crea ninguna deuda. Puede cancelarla en cualquier momento antes de aceptar.',
      ],
    },
  ],
  privacy: lender => [
    {
      title: 'Responsable',
      paragraphs: [`${lender} es responsable de los datos de su solicitud y de su crédito.`],
    },
    {
      title: 'Qué conservamos',
      paragraphs: [
        'Su solicitud: importe, moneda, plan, día y número de pedido de la tienda. Un seudónimo que le dio el servidor de la tienda, nunca su nombre.',
        'Nuestra decisión, con sus motivos y las versiones del modelo y de las reglas, para poder explicarla y repetirla.',
        'Lo que se declaró sobre su hogar cuando decidimos, cifrado, para que una persona de nuestro equipo pueda revisar la decisión. Lo borramos pasado un plazo fijo.',
        'Su contrato y cuándo se pagó cada cuota. No conservamos el token con el que se presentó la solicitud.',
      ],
    },
    {
      title: 'Quién lo ve',
      paragraphs: [
        'La página de la tienda conoce la decisión, sus motivos y el contrato. Nunca conoce sus ingresos ni su puntuación.',
        'No vendemos datos ni mostramos publicidad.',
      ],
    },
    {
      title: 'Sus derechos',
      paragraphs: [
        {
          text: 'Puede preguntar qué datos conservamos, pedir que se rectifiquen y oponerse a una decisión tomada por un ordenador.',
          review: 'También puede pedir que la revise una persona.',
        },
        'Puede pedir que borremos sus datos. Solo conservamos lo que la ley nos obliga a conservar, por ejemplo la contabilidad de un crédito.',
      ],
    },
  ],
};
