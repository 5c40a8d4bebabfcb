/** A page that a search engine is told of. */
export interface Notification {
  url: string;
  /** Whether the page is to be read, or is no longer there. */
  type: 'URL_UPDATED' | 'URL_DELETED';
}

export interface Refusal {
  url: string;
  reason: string;
}

/** What became of notifications. */
export interface Outcome {
  sent: Notification[];
  /** They will not be taken as they are. */
  refused: Refusal[];
  /** They may be sent another time, and why they were not. */
  left: Notification[];
  reason?: string;
}
