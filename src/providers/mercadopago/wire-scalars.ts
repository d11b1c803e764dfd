import { z } from 'zod';

/**
 * Reads Mercado Pago's JSON leniently: every field may be absent, null counts as absent, and a field of an undocumented
 * type is left out, so that the rest stays readable. Unknown fields are kept.
 */
export const text = z.union([z.string(), z.number()]).transform(String).optional().catch(undefined);
/** The range of GraphQL's Int: 32 bits. */
export const count = z.int32().optional().catch(undefined);
export const object = <Shape extends z.ZodRawShape>(shape: Shape) => z.looseObject(shape).optional().catch(undefined);
export const list = <Item extends z.ZodType>(item: Item) => z.array(item).optional().catch(undefined);
