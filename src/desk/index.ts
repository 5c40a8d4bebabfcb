/** The commands of HR: what they change, and what they tell. */
export { findNewErrors } from './admit.ts';
export { flagsToCall, newFlags } from './call.ts';
export { closePostings, toDay } from './close.ts';
export { confirmPostings } from './confirm.ts';
export { makeNewPosting } from './new-posting.ts';
export { forEachRequisition } from './outcome.ts';
export { renderErrors, renderOutcome, renderTold } from './render-outcome.ts';
