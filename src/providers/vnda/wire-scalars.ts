import { z } from 'zod';

/**
 * Vnda's and Pagar.me's JSON, read leniently: declared-required fields are null in practice, so null counts as absent,
 * and a field of another type than documented is left out rather than making the whole answer unreadable.
 */
export const text = z.union([z.string(), z.number()]).transform(String).optional().catch(undefined);
export const wholeNumber = z
  .union([
    z.number().int(),
    z
      .string()
      .regex(/^-?\d{1,15}$/)
      .transform(Number),
  ])
  .optional()
  .catch(undefined);
/** What the API's Int carries: 32 bits. */
export const count = z
  .union([
    z.int32(),
    z
      .string()
      .regex(/^-?\d{1,9}$/)
      .transform(Number),
  ])
  .optional()
  .catch(undefined);
export const flag = z.boolean().optional().catch(undefined);
export const object = <Shape extends z.ZodRawShape>(shape: Shape) => z.looseObject(shape).optional().catch(undefined);
export const list = <Item extends z.ZodType>(item: Item) => z.array(item).optional().catch(undefined);

/** Has something happened? A text says when, nothing says not yet, and what is neither of them proves neither. */
export const whetherHappened = z
  .string()
  .nullish()
  .transform((when): 'happened' | 'not-yet' | 'unreadable' => (when ? 'happened' : 'not-yet'))
  .catch('unreadable');
