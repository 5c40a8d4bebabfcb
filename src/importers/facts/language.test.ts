import { expect, test } from 'vitest';
import { detectLanguage } from './language.ts';

test.each([
  ['Gardener\n\nPlant trees. Mow lawns. Help a small team.', ['en', 'de'], 'en'],
  ['Vendedor/a\n\nBuscamos a una persona para nuestra tienda. Se ofrece contrato.', ['en', 'de'], 'es'],
  ['Vendas\n\nProcuramos uma pessoa para a nossa loja, com contrato', ['en', 'pt-BR'], 'pt-BR'],
  ['庭師\n\n木を植えます。', ['en', 'ja'], 'ja'],
])('the language of %j on a site in %j is %s', (text, locales, found) => {
  expect(detectLanguage(text, locales)).toBe(found);
});

test('a text of few words is in a language of the site rather than in another one', () => {
  const text = 'A sales role, a team of four, a car';
  expect(detectLanguage(text, ['en', 'de'])).toBe('en');
});

test('names alone tell no language', () => {
  expect(detectLanguage('DevOps: Kubernetes, Terraform', ['en', 'fr'])).toBeUndefined();
});
