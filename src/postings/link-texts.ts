/** Link texts that say nothing when they are read alone, as screen readers list them. By language. */
const byLanguage: Readonly<Record<string, readonly string[]>> = {
  ar: ['هنا', 'اضغط هنا', 'انقر هنا', 'من هنا', 'هذا الرابط'],
  bg: ['тук', 'кликнете тук', 'натиснете тук'],
  cs: ['zde', 'tady', 'klikněte zde', 'klikni zde', 'tento odkaz'],
  da: ['her', 'klik her', 'dette link'],
  de: [
    'hier',
    'hier klicken',
    'klick hier',
    'klicke hier',
    'klicken sie hier',
    'link',
    'diesem link',
    'dieser link',
  ],
  el: ['εδώ', 'πατήστε εδώ', 'κάντε κλικ εδώ'],
  en: ['here', 'click here', 'this', 'this link', 'link', 'this page', 'right here', 'press here'],
  es: ['aquí', 'aqui', 'haz clic aquí', 'haga clic aquí', 'pincha aquí', 'este enlace', 'enlace'],
  et: ['siin', 'siit', 'siia', 'kliki siia', 'vajuta siia'],
  fa: ['اینجا', 'اینجا کلیک کنید', 'این لینک'],
  fi: ['tästä', 'täältä', 'täällä', 'tässä', 'klikkaa tästä', 'klikkaa tähän'],
  fr: ['ici', 'cliquez ici', 'clique ici', 'cliquer ici', 'ce lien', 'lien', 'cette page'],
  ga: ['anseo', 'cliceáil anseo'],
  he: ['כאן', 'לחצו כאן', 'לחץ כאן', 'בקישור זה'],
  hi: ['यहाँ', 'यहां', 'यहाँ क्लिक करें', 'यहां क्लिक करें'],
  hr: ['ovdje', 'kliknite ovdje', 'ovaj link', 'ova poveznica'],
  hu: ['itt', 'ide', 'kattintson ide', 'kattints ide', 'ezen a linken'],
  id: ['di sini', 'disini', 'klik di sini', 'klik disini', 'tautan ini'],
  is: ['hér', 'smelltu hér', 'smellið hér'],
  it: ['qui', 'clicca qui', 'cliccare qui', 'questo link', 'link'],
  ja: [
    'こちら',
    'ここ',
    'こちらから',
    'ここから',
    'こちらへ',
    'こちらをクリック',
    'ここをクリック',
    'リンク',
  ],
  ko: ['여기', '여기를 클릭', '여기를 클릭하세요', '이 링크', '링크'],
  lt: ['čia', 'spauskite čia', 'paspauskite čia'],
  lv: ['šeit', 'te', 'klikšķiniet šeit', 'spiediet šeit'],
  mt: ['hawn', 'hawnhekk', 'ikklikkja hawn', 'agħfas hawn'],
  nb: ['her', 'klikk her', 'denne lenken', 'denne linken'],
  nl: ['hier', 'klik hier', 'deze link', 'link'],
  pl: ['tutaj', 'tu', 'kliknij tutaj', 'kliknij tu', 'ten link', 'link'],
  'pt-BR': ['aqui', 'clique aqui', 'este link', 'link'],
  'pt-PT': ['aqui', 'clique aqui', 'esta ligação', 'este link'],
  ro: ['aici', 'click aici', 'apasă aici', 'apăsați aici', 'acest link'],
  sk: ['tu', 'tuto', 'kliknite sem', 'kliknite tu', 'tento odkaz'],
  sl: ['tukaj', 'tu', 'kliknite tukaj', 'kliknite tu', 'ta povezava'],
  sv: ['här', 'klicka här', 'denna länk', 'den här länken'],
  th: ['ที่นี่', 'คลิกที่นี่', 'ลิงก์นี้'],
  tr: ['burada', 'buradan', 'buraya', 'buraya tıklayın', 'tıklayın', 'bu bağlantı'],
  uk: ['тут', 'натисніть тут', 'за посиланням', 'посилання', 'це посилання'],
  vi: ['tại đây', 'ở đây', 'đây', 'bấm vào đây', 'nhấn vào đây', 'nhấp vào đây'],
  'zh-Hans': ['这里', '此处', '点击这里', '点击此处', '点这里', '链接'],
  'zh-Hant': ['這裡', '此處', '點擊這裡', '點擊此處', '按此', '這裏', '連結'],
};

const texts: ReadonlySet<string> = new Set(Object.values(byLanguage).flat());

/** The languages whose words are known. */
export const linkTextLanguages = Object.keys(byLanguage);

/**
 * Whether a link text says nothing of where it leads, in whatever language.
 *
 * @example isEmptyLinkText('Hier!') // → true
 */
export const isEmptyLinkText = (text: string): boolean =>
  texts.has(
    text
      .normalize('NFC')
      .toLowerCase()
      .replace(/[^\p{L}\p{M}\p{Nd}]+/gu, ' ')
      .trim(),
  );
