import type { InlineConfig, Rolldown } from 'vite';

/**
 * A build by Vite of what is published. Vite and Astro let the shell's NODE_ENV say otherwise, and with `development`
 * there pages would be without their policy.
 *
 * @param configure Is asked under the same variable.
 */
export async function viteBuild(
  configure: () => InlineConfig | Promise<InlineConfig>,
): Promise<Rolldown.RolldownOutput> {
  const { build } = await import('vite');
  const variables = process.env;
  const before = variables['NODE_ENV'];
  variables['NODE_ENV'] = 'production';
  try {
    return (await build(await configure())) as Rolldown.RolldownOutput;
  } finally {
    if (before === undefined) delete variables['NODE_ENV'];
    else variables['NODE_ENV'] = before;
  }
}
