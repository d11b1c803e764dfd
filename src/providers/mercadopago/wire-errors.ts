import { z } from 'zod';
import { list } from './wire-scalars.js';

export interface WireError {
  readonly code: string | null;
  readonly message: string | null;
  readonly details: readonly string[];
}

const errorText = z
  .union([z.string(), z.number()])
  .transform((value) => String(value).slice(0, 300))
  .optional()
  .catch(undefined);
const documentedErrors = z.looseObject({
  errors: z.array(z.looseObject({ code: errorText, message: errorText, details: list(z.string().max(300)) })).min(1),
  data: z.unknown().optional(),
});
const flatError = z.looseObject({ code: errorText, error: errorText, message: errorText, status: errorText });

/** The documented body: one or more errors, and in a 402 the order under `data`. */
export interface WireErrors {
  readonly errors: readonly WireError[];
  readonly data?: unknown;
}

/**
 * Reads the documented body, or the flat body that the gateway before the API sends with 401 and 403. Otherwise no
 * errors.
 */
export const parseErrors = (status: number, json: unknown): WireErrors => {
  const body = documentedErrors.safeParse(json).data;
  if (body) return { errors: body.errors.map(toError), data: body.data };
  const flat = status === 401 || status === 403 ? parseFlatError(json) : undefined;
  return { errors: flat ? [flat] : [] };
};

const toError = ({ code, message, details }: z.infer<typeof documentedErrors>['errors'][number]): WireError => ({
  code: code ?? null,
  message: message ?? null,
  details: details ?? [],
});

/** Every field is optional. */
const parseFlatError = (json: unknown): WireError | undefined => {
  const body = flatError.safeParse(json).data;
  const code = body?.code ?? body?.error;
  const message = body?.message;
  return code === undefined && message === undefined
    ? undefined
    : { code: code ?? null, message: message ?? null, details: [] };
};
