/** The version of Astro for whose compiled components `string-runtime.ts` is written. */
export const astroVersion = '7.3.5';
