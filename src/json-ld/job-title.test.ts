import { describe, expect, test } from 'vitest';
import { cleanTitle } from './job-title.ts';

describe('cleanTitle', () => {
  test.each([
    // German
    ['Softwareentwickler (m/w/d)', 'Softwareentwickler'],
    ['Pflegefachkraft (w/m/d)', 'Pflegefachkraft'],
    ['Bauleiter (d/m/w)', 'Bauleiter'],
    ['Bauleiter (m|w|d) – Tiefbau', 'Bauleiter – Tiefbau'],
    ['Bauleiter (m, w, d)', 'Bauleiter'],
    ['Bauleiter (m/w/x)', 'Bauleiter'],
    ['Bauleiter [m/w/d]', 'Bauleiter'],
    ['Bauleiter (M/W/D)', 'Bauleiter'],
    ['Bauleiter (m / w / d)', 'Bauleiter'],
    ['Bauleiter (m/w/d*)', 'Bauleiter'],
    ['Bauleiter (m/w/divers)', 'Bauleiter'],
    ['Bauleiter (männlich/weiblich/divers)', 'Bauleiter'],
    ['Bauleiter (gn)', 'Bauleiter'],
    ['Bauleiter (gn*)', 'Bauleiter'],
    ['Bauleiter m/w/d', 'Bauleiter'],
    ['Bauleiter m/w/d in Teilzeit', 'Bauleiter in Teilzeit'],
    ['Bauleiter - m/w/d - Nord', 'Bauleiter - Nord'],
    ['(m/w/d) Bauleiter', 'Bauleiter'],
    ['Bauleiter (m/w/d), Tiefbau', 'Bauleiter, Tiefbau'],
    ['Bauleiter (alle Geschlechter)', 'Bauleiter'],
    ['Senior Entwickler*in (w/m/d) Backend', 'Senior Entwickler*in Backend'],
    ['Messtechniker:in (m/w/d) für Bojen', 'Messtechniker:in für Bojen'],
    ['Bauleiter (mwd)', 'Bauleiter'],
    ['Bauleiter (m/w/i/t)', 'Bauleiter'],
    ['Bauleiter (m./w./d.)', 'Bauleiter'],
    ['Bauleiter m./w./d.', 'Bauleiter'],
    ['Bauleiter (m\u2044w\u2044d)', 'Bauleiter'],
    ['Bauleiter <m/w/d>', 'Bauleiter'],
    ['Bauleiter:in (w/m/d)*', 'Bauleiter:in'],
    ['Bauleiter:in (w/m/x)* im Tiefbau', 'Bauleiter:in im Tiefbau'],
    ['Bauleiter (m/w/d, Vollzeit)', 'Bauleiter (Vollzeit)'],
    ['Bauleiter (Vollzeit, m/w/d)', 'Bauleiter (Vollzeit)'],
    ['Bauleiter (m/w/d in Teilzeit)', 'Bauleiter (in Teilzeit)'],
    ['Bauleiter (m/w/d, remote)', 'Bauleiter'],
    // English
    ['Data Engineer (m/f/x)', 'Data Engineer'],
    ['Data Engineer (x/f/m)', 'Data Engineer'],
    ['Data Engineer (f/m/d)', 'Data Engineer'],
    ['Data Engineer (m/f/d/x)', 'Data Engineer'],
    ['Data Engineer (all genders)', 'Data Engineer'],
    ['Data Engineer - all genders', 'Data Engineer'],
    ['Data Engineer (any gender)', 'Data Engineer'],
    ['Data Engineer (all genders welcome)', 'Data Engineer'],
    ['Data Engineer (f/m/nb)', 'Data Engineer'],
    ['Data Engineer (male/female/non-binary)', 'Data Engineer'],
    ['Data Engineer (full remote)', 'Data Engineer'],
    ['Data Engineer (100% remote) (m/f/d)', 'Data Engineer'],
    ['Data Engineer wanted!!!', 'Data Engineer wanted'],
    // French, Spanish, Portuguese, Italian
    ['Développeur back-end (H/F)', 'Développeur back-end'],
    ['Développeuse back-end (F/H)', 'Développeuse back-end'],
    ['Développeur H/F', 'Développeur'],
    ['Vendeur H/F CDI', 'Vendeur CDI'],
    ['Vendeur (H/F/X) – Lyon', 'Vendeur – Lyon'],
    ['Vendeur (homme/femme)', 'Vendeur'],
    ['Ingénieur(e) hydrologue (F/H)', 'Ingénieur(e) hydrologue'],
    ['Analista (H/M)', 'Analista'],
    ['Analista (hombre/mujer)', 'Analista'],
    ['Tecnico di rete (m/f)', 'Tecnico di rete'],
    ['Tecnico di rete F/M', 'Tecnico di rete'],
    // Dutch, Polish, Danish, Czech, Russian, Japanese, Arabic
    ['Verkoper (m/v)', 'Verkoper'],
    ['Verkoper m/v/x', 'Verkoper'],
    ['Verkoper m/v', 'Verkoper'],
    ['Analityk (k/m)', 'Analityk'],
    ['Analityk (K/M/X)', 'Analityk'],
    ['Projektleder (m/k)', 'Projektleder'],
    ['Programátor (m/ž)', 'Programátor'],
    ['Инженер (м/ж)', 'Инженер'],
    ['営業（性別不問）', '営業'],
    ['مهندس مشاريع (ذكر/أنثى)', 'مهندس مشاريع'],
    ['مهندس مشاريع (ذ/أ)', 'مهندس مشاريع'],
    ['مهندس مشاريع \u200f(ذكر/أنثى)\u200f', 'مهندس مشاريع'],
  ])('%s → %s', (title, expected) => {
    expect(cleanTitle(title)).toBe(expected);
  });

  test.each([
    'Entwickler*in',
    'Entwickler:in',
    'Entwickler/in',
    'Entwickler/-in',
    'Entwickler(in)',
    'Conseiller (ère) en politiques',
    'Agente Administrative/ Agent administratif – Opérations internes',
    'Técnico(a) de campo',
    'Technician (Wind & Water)',
    'Übersetzer (D/F/I)',
    'Network Engineer, TCP/IP',
    'Captain M/V Aurora',
    'UI/UX Designer',
    'QA/QC Inspector (CWI)',
    'Senior / Principal Software Developer (Python)',
    'R&D Engineer C/C++',
    'Director, M&A (EMEA)',
    'Fahrer (C/CE)',
    'Field Engineer (MWD)',
    'Veterinarian (DVM)',
    'Display Engineer (FHD)',
    'Teamlead!',
    'Intern -',
    'مهندس/ة مشاريع هيدرولوجية',
    '自治体向け営業（防災システム）',
  ])('leaves %s as it is', (title) => {
    expect(cleanTitle(title)).toBe(title);
  });

  test.each(['(m/w/d)', 'H/F', '!!!', '(remote)'])(
    'leaves a title that is nothing but a mark: %s',
    (title) => {
      expect(cleanTitle(title)).toBe(title);
    },
  );

  // A pattern that looks at every pair of places would not come to an end within the time of a test.
  test.each(
    ['(', '( ', 'm/', '- ', ' - m/w/d', '(m/w', 'all '].map((part) =>
      part.repeat(Math.ceil(20_000 / part.length)),
    ),
  )('comes to an end with a row of marks', (title) => {
    expect(cleanTitle(title)).not.toBe('');
  });
});
