import type { SearchSettings } from '../views/search.ts';
import { startKeyChoice } from './key-choice.ts';
import { startSearch } from './search.ts';

const form = document.getElementById('search');
if (form instanceof HTMLFormElement) {
  startKeyChoice();
  startSearch(form, JSON.parse(form.dataset['settings'] ?? '{}') as SearchSettings);
}
