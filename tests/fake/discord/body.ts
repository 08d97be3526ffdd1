/** JSON as it comes over the wire, read without trust. */
export type Json = Readonly<Record<string, unknown>>;

export const isJson = (value: unknown): value is Json =>
  typeof value === "object" && value !== null && !Array.isArray(value);
export const jsonOf = (value: unknown): Json => (isJson(value) ? value : {});
export const listOf = (value: unknown): readonly Json[] => (Array.isArray(value) ? value.filter(isJson) : []);
export const textOf = (value: unknown): string => (typeof value === "string" ? value : "");
export const numberOf = (value: unknown): number => (typeof value === "number" ? value : 0);

/** A component and everything inside it, depth first. */
export function nested(components: readonly Json[]): readonly Json[] {
  return components.flatMap(component => [
    component,
    ...nested(listOf(component.components)),
    ...nested([component.accessory, component.component].filter(isJson)),
  ]);
}
