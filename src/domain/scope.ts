/** What a caller may do. Each field of Query and Mutation asks for one of them. */
export const SCOPES = [
  'orders:read',
  'orders:capture',
  'orders:process',
  'orders:payer',
  'orders:provider-data',
  'operations:read',
  'operations:resolve',
  'documents:any',
] as const;

export type Scope = (typeof SCOPES)[number];

export const isScope = (text: string): text is Scope => (SCOPES as readonly string[]).includes(text);
