import { byId } from './elements.ts';

/** Where the browser keeps that `/` is off; the script of every page reads it. */
const place = 'search-key';

/** Lets the visitor turn `/` off and on. Nothing is kept before; where nothing can be kept, there is no choice. */
export function startKeyChoice(): void {
  const choice = byId('search-key') as HTMLInputElement;
  try {
    choice.checked = localStorage.getItem(place) !== 'off';
  } catch {
    choice.closest('p')?.remove();
    return;
  }
  choice.addEventListener('change', () => {
    if (choice.checked) localStorage.removeItem(place);
    else localStorage.setItem(place, 'off');
  });
}
