import { z } from 'zod';

/**
 * Mercado Pago's JSON, read leniently: every field may be absent, null counts as absent, and a field of another type
 * than documented is left out rather than making the whole answer unreadable. Unknown fields are kept.
 */
export const text = z.union([z.string(), z.number()]).transform(String).optional().catch(undefined);
/** What the API's Int carries: 32 bits. */
export const count = z.int32().optional().catch(undefined);
export const object = <Shape extends z.ZodRawShape>(shape: Shape) => z.looseObject(shape).optional().catch(undefined);
export const list = <Item extends z.ZodType>(item: Item) => z.array(item).optional().catch(undefined);
