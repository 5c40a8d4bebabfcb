const plain = /^[\p{L}\p{Nd}/][\p{L}\p{Nd} .@/+_-]*$/u;

/**
 * A value as HR would write it behind the name of its field.
 *
 * @example toYamlValue(['DE', 'FR']) // → '[DE, FR]'
 * @example toYamlValue('Berlin, DE') // → '"Berlin, DE"'
 */
export function toYamlValue(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(toYamlValue).join(', ')}]`;
  return typeof value === 'string' && !plain.test(value) ? JSON.stringify(value) : String(value);
}
