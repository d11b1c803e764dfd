import type { OutgoingHttpHeader } from 'node:http';
import cors from '@fastify/cors';
import helmet from '@fastify/helmet';
import fastify, { type FastifyInstance } from 'fastify';

/** Apollo Studio, so that Apollo Sandbox can explore a server in development. */
const STUDIO = 'https://studio.apollographql.com';

export interface HeaderSettings {
  /** Origins that browsers may call from: a closed list. */
  readonly corsOrigins: readonly string[];
  readonly exploring: boolean;
}

/** What browsers are told: who may call, and that nothing here is a page. */
export const addSecurityHeaders = async (
  server: FastifyInstance,
  { corsOrigins, exploring }: HeaderSettings,
): Promise<void> => {
  await server.register(helmet, {
    // The explorers are pages with scripts of their own, Apollo Sandbox with some from its own origin.
    contentSecurityPolicy: exploring ? false : { useDefaults: false, directives: NOTHING_IS_LOADED },
    crossOriginEmbedderPolicy: false,
    crossOriginOpenerPolicy: false,
    crossOriginResourcePolicy: false,
    xFrameOptions: { action: 'deny' },
    // Of this host alone: what else lives under its name is not ours to decide.
    strictTransportSecurity: { maxAge: 31_536_000, includeSubDomains: false },
  });
  await server.register(cors, {
    origin: originsOf({ corsOrigins, exploring }),
    methods: ['GET', 'POST'],
    exposedHeaders: ['x-request-id', 'retry-after'],
    maxAge: 600,
    // An OPTIONS that is no preflight is answered in the same way, not with a text of its own.
    strictPreflight: false,
  });
};

const originsOf = ({ corsOrigins, exploring }: HeaderSettings): string[] => [
  ...corsOrigins,
  ...(exploring ? [STUDIO] : []),
];

const NOTHING_IS_LOADED = { 'default-src': ["'none'"], 'frame-ancestors': ["'none'"] };

export type HeadersByOrigin = (origin: string | undefined) => Readonly<Record<string, OutgoingHttpHeader>>;

/** The same headers for answers that no hook sees, by the origin that asks: made once, since they never change. */
export const securityHeadersOf = async (settings: HeaderSettings): Promise<HeadersByOrigin> => {
  const server = fastify();
  await addSecurityHeaders(server, settings);
  server.get('/', async () => null);
  const headersFor = async (asking: { readonly origin?: string }) => {
    const { headers } = await server.inject({ url: '/', headers: asking });
    return Object.fromEntries(
      Object.entries(headers).flatMap(([name, value]) =>
        value === undefined || OF_ONE_ANSWER.has(name) ? [] : [[name, value] as const],
      ),
    );
  };
  const others = await headersFor({});
  const known = new Map<string | undefined, typeof others>();
  for (const origin of originsOf(settings)) known.set(origin, await headersFor({ origin }));
  return (origin) => known.get(origin) ?? others;
};

const OF_ONE_ANSWER: ReadonlySet<string> = new Set(['connection', 'content-length', 'content-type', 'date']);
