/** The commands of HR: what they change, and what they tell. */
export { closePostings, toDay } from './close.ts';
export { confirmPostings } from './confirm.ts';
export { forEachRequisition } from './outcome.ts';
export { renderOutcome } from './render-outcome.ts';
