import type { DocumentWords } from './DocumentWords.js';

export const documentIt: DocumentWords = {
  titles: {
    contract: 'Contratto di credito a rate',
    consent: 'Consenso alla verifica del merito creditizio',
    privacy: 'Informativa sulla privacy',
  },
  model: 'Modello del nostro contratto. Nel Suo si trovano gli importi del Suo acquisto.',
  draft: 'Bozza con gli importi del Suo acquisto. Non vincola nessuno finché non l’accetta nel negozio.',
  signed: day => `Data di conclusione: ${day} (UTC).`,
  parties: ({ lender, shop }) => ({
    title: 'Le parti',
    paragraphs: [
      `${lender} è il finanziatore. Il consumatore è Lei, la persona che ha presentato la richiesta.`,
      shop
        ? `Con il credito paghiamo direttamente a ${shop} il prezzo del Suo acquisto.`
        : 'Con il credito paghiamo direttamente al negozio il prezzo del Suo acquisto.',
    ],
  }),
  agreementNumber: 'Contratto n.',
  loanTitle: 'Il credito',
  figures: {
    price: 'Prezzo dell’acquisto',
    today: 'Paga oggi',
    financed: 'Importo totale del credito',
    interestRate: 'TAN fisso',
    noInterest: 'senza interessi',
    charge: 'Interessi e spese in totale',
    total: 'Importo totale dovuto',
    apr: {
      CN: 'TAEG (TIR, composto)',
      US: 'TAEG',
      EU: 'TAEG',
      DE: 'TAEG',
      JP: 'Tasso annuo (12 volte quello mensile)',
      UK: 'TAEG',
      INTL: 'Tasso annuo con tutti i costi',
    },
  },
  scheduleTitle: 'Piano dei pagamenti',
  amountsIn: currency => `Importi in ${currency}`,
  columns: ['N.', 'Scadenza', 'Pagamento', 'Capitale', 'Interessi', 'Spese'],
  rules: [
    {
      title: 'Come si paga',
      paragraphs: [
        'Ogni rata scade nel giorno indicato nel piano dei pagamenti. Lei paga direttamente noi, non il negozio.',
      ],
    },
    {
      title: 'Se una rata è in ritardo',
      paragraphs: [
        'Per una rata in ritardo non applichiamo spese né altri interessi. Le scriviamo e cerchiamo con Lei una data che possa rispettare.',
        'Una rata in ritardo pesa a Suo sfavore quando ci presenta una nuova richiesta.',
      ],
    },
    {
      title: 'Rimborso anticipato',
      paragraphs: [
        'Può rimborsare il credito in qualsiasi momento, in tutto o in parte. Da quel giorno non deve altri interessi e non chiediamo alcun indennizzo. Gli interessi già pagati per giorni successivi Le sono restituiti.',
      ],
    },
    {
      title: 'Se non è d’accordo',
      paragraphs: [
        {
          text: 'Ci scriva per qualsiasi questione su questo contratto.',
          review: 'Se un computer respinge una richiesta, può chiedere che una persona riesamini il rifiuto.',
        },
        'I Suoi diritti verso il negozio, per esempio se il prodotto è difettoso, restano invariati.',
      ],
    },
  ],
  withdrawal: days => ({
    title: 'Diritto di recesso',
    paragraphs: [
      `Può recedere da questo contratto entro ${days} giorni senza indicare il motivo. In tal caso restituisce quanto abbiamo pagato al negozio, con gli interessi fino a quel giorno e nient’altro.`,
    ],
  }),
  noWithdrawal: {
    title: 'Diritto di recesso',
    paragraphs: [
      'La legge applicabile a questo contratto non prevede un termine di recesso. Può rimborsare in anticipo in qualsiasi momento e senza costi. Se restituisce il prodotto, chieda al negozio come regola l’acquisto con noi.',
    ],
  },
  loan: {
    title: 'Il finanziamento oggi',
    page: 'I Suoi pagamenti: scadenze, pagare, spostare una data, estinguere',
    states: {
      committed: 'Concordato. Paghiamo il negozio alla consegna della merce e le Sue rate decorrono da quel giorno.',
      active: 'Il finanziamento prosegue con i pagamenti indicati sotto.',
      settled: 'È tutto pagato.',
      voided: 'Il contratto è stato annullato. Non deve nulla.',
      withdrawn: 'Ha esercitato il recesso dal contratto.',
      refunded: 'L’intero prezzo è stato rimborsato. Non deve nulla.',
    },
    amended: {
      void: day => `${day}: il negozio ha annullato l’acquisto prima della spedizione.`,
      refund: (day, refunded) => `${day}: il negozio ha rimborsato ${refunded}.`,
      withdrawal: day => `${day}: ha esercitato il recesso.`,
      delivery: day => `${day}: la merce è stata consegnata. Le Sue rate decorrono da quel giorno.`,
      'due-dates': day => `${day}: le date delle rate sono cambiate.`,
      hardship: day => `${day}: Le abbiamo concesso più tempo, senza costi.`,
      settlement: day => `${day}: ha rimborsato in anticipo. Gli interessi per i giorni successivi non sono dovuti.`,
    },
    owed: 'Ancora da pagare',
    returned: 'Le restituiamo',
    scheduleTitle: 'Pagamenti ancora dovuti',
    withdrawTitle: 'Recedere dal contratto',
    withdrawUntil: (day, repayDays) =>
      `Può recedere fino al ${day} compreso. In tal caso restituisce il finanziamento e gli interessi fino al giorno del recesso entro ${repayDays} giorni, al posto delle rate del contratto. L’acquisto presso il negozio resta invariato.`,
    withdrawAddress:
      'Conservi l’indirizzo di questa pagina e non lo comunichi a nessuno: chi lo possiede può recedere qui.',
    withdraw: 'Recedere da questo contratto',
  },
  proofTitle: 'Prova',
  proof: keys =>
    `Abbiamo firmato gli importi di questo contratto. Chiunque può verificare la firma (JSON Web Signature) con le nostre chiavi pubbliche (${keys}).`,
  consent: lender => [
    {
      title: 'A che cosa acconsente',
      paragraphs: [
        `Presentando la richiesta, Lei permette a ${lender} di verificare se può sostenere i pagamenti. Senza questa verifica non possiamo concedere il credito.`,
      ],
    },
    {
      title: 'Che cosa consideriamo',
      paragraphs: [
        'Ciò che il server del negozio ci ha comunicato di Lei, con la sua firma: reddito, spese, abitazione, impiego, patrimonio, debiti e mancati pagamenti registrati.',
        'Come ha rimborsato i crediti precedenti con noi, e l’importo, il prezzo e la durata che richiede.',
        'Non utilizziamo età, sesso, stato civile né origine, e non consultiamo alcuna centrale rischi.',
      ],
    },
    {
      title: 'Che cosa ne deriva',
      paragraphs: [
        {
          text: 'Un computer calcola un punteggio statistico e applica regole fisse. La decisione Le viene comunicata con i suoi motivi.',
          review: 'Può chiedere che una persona la riesamini.',
        },
        'Una richiesta che non prosegue non crea alcun debito. Può annullarla in qualsiasi momento prima di accettare.',
      ],
    },
  ],
  privacy: lender => [
    {
      title: 'Titolare del trattamento',
      paragraphs: [`${lender} è il titolare del trattamento dei dati della Sua richiesta e del Suo credito.`],
    },
    {
      title: 'Che cosa conserviamo',
      paragraphs: [
        'La Sua richiesta: importo, valuta, piano, giorno e numero d’ordine del negozio. Uno pseudonimo assegnato dal server del negozio, mai il Suo nome.',
        'La nostra decisione, con i suoi motivi e le versioni del modello e delle regole, così che si possa spiegare e ripetere.',
        'Quanto dichiarato sul suo nucleo familiare al momento della decisione, cifrato, perché una persona del nostro team possa riesaminarla. Lo cancelliamo dopo un termine fisso.',
        'Il Suo contratto e il giorno di ogni pagamento. Non conserviamo il token con cui ha presentato la richiesta.',
      ],
    },
    {
      title: 'Chi vede i dati',
      paragraphs: [
        'La pagina del negozio riceve la decisione, i suoi motivi e il contratto. Non riceve mai il Suo reddito né il Suo punteggio.',
        'Non vendiamo dati e non mostriamo pubblicità.',
      ],
    },
    {
      title: 'I Suoi diritti',
      paragraphs: [
        {
          text: 'Può chiedere quali dati conserviamo, farli rettificare e opporsi a una decisione presa da un computer.',
          review: 'Può anche chiedere che una persona la riesamini.',
        },
        'Può chiedere la cancellazione dei Suoi dati. Conserviamo solo ciò che la legge ci impone, per esempio la contabilità di un credito.',
      ],
    },
  ],
};
