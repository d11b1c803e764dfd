import { z } from 'zod';

/**
 * Reads Vnda's and Pagar.me's JSON leniently: fields declared as required are null in practice, so null counts as
 * absent, and a field of an undocumented type is left out, so that the rest stays readable.
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
/** The range of GraphQL's Int: 32 bits. */
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

/** "No date" is written as one of the year 0 or 1, or of 1970: no order was paid before this. */
const EARLIEST_MS = Date.UTC(2000, 0, 1);

/** Has something happened? A moment says when, nothing says not yet, and what is neither of them proves neither. */
export const whetherHappened = z
  .string()
  .nullish()
  .transform((when): 'happened' | 'not-yet' | 'unreadable' => {
    if (!when) return 'not-yet';
    return new Date(when).getTime() >= EARLIEST_MS ? 'happened' : 'unreadable';
  })
  .catch('unreadable');
