/** Knows by its own address, before anything else runs, whose postings it shows. */
import { makePostingsElement } from './postings-element.ts';

const name = 'rolecall-postings';
const script = document.currentScript;
if (script instanceof HTMLScriptElement && !customElements.get(name))
  customElements.define(name, makePostingsElement(new URL('.', script.src)));
