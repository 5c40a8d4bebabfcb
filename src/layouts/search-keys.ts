import { sourceHash } from '../styles/source-hash.ts';

/**
 * ⌘K, Ctrl+K and `/` lead to the search field: the one of the page, else that of the search page. Never where somebody
 * types, and `/` in no form at all; on keyboards where it needs Shift, Shift may be held. The link to the search page
 * names the keys (`aria-keyshortcuts`), by which it is found. Whoever speaks to the computer or hits keys by mistake
 * turns `/` off on the search page, which the browser then keeps (WCAG 2.1.4).
 */
export const searchKeysScript = `addEventListener('keydown', (event) => {
const { key, target, altKey, ctrlKey, metaKey, shiftKey } = event
const isSlash = key === '/' && !ctrlKey && !metaKey
const isCombination = key.toLowerCase() === 'k' && ctrlKey !== metaKey && !shiftKey
try {
if (isSlash && localStorage.getItem('search-key') === 'off') return
} catch {}
const taken = isSlash ? 'input' : 'input:not([type=checkbox])'
if (!isSlash && !isCombination || altKey || event.isComposing || target.closest(taken + ',textarea,select,[contenteditable]')) return
event.preventDefault()
const field = document.querySelector('input[type=search]')
if (field) field.focus(), field.select()
else location.assign(document.querySelector('a[aria-keyshortcuts]').href + '#q')
})`;

/** For the content security policy. */
export const searchKeysHash = await sourceHash(searchKeysScript);
