/** What a provider sent, secrets and personal documents removed. */
export type JsonObject = Readonly<Record<string, unknown>>;

export const isJsonObject = (value: unknown): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** A copy without the properties whose path ("card.id", list positions left out) is to be dropped, at any depth. */
export const withoutProperties = (value: JsonObject, isDropped: (path: string) => boolean): JsonObject =>
  copyObject(value, '', isDropped);

const copyObject = (value: JsonObject, prefix: string, isDropped: (path: string) => boolean): JsonObject =>
  Object.fromEntries(
    Object.entries(value)
      .map(([key, inner]) => [`${prefix}${key}`, key, inner] as const)
      .filter(([path]) => !isDropped(path))
      .map(([path, key, inner]) => [key, copyValue(inner, path, isDropped)]),
  );

const copyValue = (value: unknown, path: string, isDropped: (path: string) => boolean): unknown => {
  if (Array.isArray(value)) return value.map((item) => copyValue(item, path, isDropped));
  return isJsonObject(value) ? copyObject(value, `${path}.`, isDropped) : value;
};
