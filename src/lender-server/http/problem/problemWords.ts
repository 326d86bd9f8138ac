import type { Locale } from '../../../protocol/Locale.js';

/** What a person in a browser reads in place of a problem. */
export interface ProblemWords {
  readonly unknown: readonly [title: string, text: string];
  readonly erased: readonly [title: string, text: string];
  /** Leads to the lender's people. */
  readonly contact: string;
}

export const problemWords: Readonly<Record<Locale, ProblemWords>> = {
  en: {
    unknown: [
      'This page cannot be opened',
      'The address is incomplete or wrong. Open the whole address that came with the decision.',
    ],
    erased: [
      'This application was erased',
      'The time for which we keep it is over, or the person who applied asked us to erase it.',
    ],
    contact: 'Contact us',
  },
  'zh-CN': {
    unknown: ['无法打开此页面', '网址不完整或有误，请使用与审批结果一同提供的完整网址。'],
    erased: ['此申请的资料已删除', '保存期限已过，或申请人已要求删除。'],
    contact: '联系我们',
  },
  'zh-TW': {
    unknown: ['無法開啟此頁面', '網址不完整或有誤，請使用與審核結果一同提供的完整網址。'],
    erased: ['此申請的資料已刪除', '保存期限已過，或申請人已要求刪除。'],
    contact: '聯絡我們',
  },
  ja: {
    unknown: [
      'このページを開けません',
      'アドレスが途中で切れているか、間違っています。審査結果とともにお知らせしたアドレス全体を開いてください。',
    ],
    erased: [
      'このお申し込みの記録は削除されました',
      '保存期間が過ぎたか、お申し込みになった方から削除のご依頼がありました。',
    ],
    contact: 'お問い合わせ',
  },
  ko: {
    unknown: [
      '이 페이지를 열 수 없습니다',
      '주소가 잘렸거나 잘못되었습니다. 심사 결과와 함께 받으신 전체 주소를 여세요.',
    ],
    erased: ['이 신청 기록은 삭제되었습니다', '보관 기간이 지났거나 신청하신 분이 삭제를 요청하셨습니다.'],
    contact: '문의하기',
  },
  es: {
    unknown: [
      'No se puede abrir esta página',
      'La dirección está incompleta o es incorrecta. Abra la dirección completa que recibió con la decisión.',
    ],
    erased: [
      'Esta solicitud se ha borrado',
      'Ha pasado el plazo durante el que la conservamos, o la persona que la hizo pidió que la borráramos.',
    ],
    contact: 'Contactar',
  },
  fr: {
    unknown: [
      'Impossible d’ouvrir cette page',
      'L’adresse est incomplète ou erronée. Ouvrez l’adresse entière reçue avec la décision.',
    ],
    erased: [
      'Cette demande a été effacée',
      'Sa durée de conservation est passée, ou la personne qui l’a faite nous a demandé de l’effacer.',
    ],
    contact: 'Nous contacter',
  },
  de: {
    unknown: [
      'Diese Seite lässt sich nicht öffnen',
      'Die Adresse ist unvollständig oder falsch. Öffnen Sie die ganze Adresse, die Sie mit der Entscheidung erhalten haben.',
    ],
    erased: [
      'Dieser Antrag wurde gelöscht',
      'Die Aufbewahrungszeit ist vorbei, oder die Person, die ihn gestellt hat, hat um die Löschung gebeten.',
    ],
    contact: 'Kontakt',
  },
  it: {
    unknown: [
      'Impossibile aprire questa pagina',
      'L’indirizzo è incompleto o errato. Apra l’indirizzo intero ricevuto con la decisione.',
    ],
    erased: [
      'Questa richiesta è stata cancellata',
      'Il periodo di conservazione è scaduto, oppure chi l’ha presentata ha chiesto di cancellarla.',
    ],
    contact: 'Contattaci',
  },
  pt: {
    unknown: [
      'Não é possível abrir esta página',
      'O endereço está incompleto ou errado. Abra o endereço completo que recebeu com a decisão.',
    ],
    erased: [
      'Este pedido foi apagado',
      'O prazo durante o qual o guardamos terminou, ou a pessoa que o fez pediu que o apagássemos.',
    ],
    contact: 'Contacte-nos',
  },
  ar: {
    unknown: ['لا يمكن فتح هذه الصفحة', 'العنوان ناقص أو غير صحيح. افتح العنوان الكامل الذي وصلك مع القرار.'],
    erased: ['حُذف هذا الطلب', 'انتهت مدة الاحتفاظ به، أو طلب صاحبه حذفه.'],
    contact: 'اتصل بنا',
  },
};
