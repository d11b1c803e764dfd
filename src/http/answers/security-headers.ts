import type { OutgoingHttpHeader } from 'node:http';
import cors from '@fastify/cors';
import helmet from '@fastify/helmet';
import fastify, { type FastifyInstance } from 'fastify';

/** The origin of Apollo Studio: Apollo Sandbox calls a server in development from there. */
const STUDIO = 'https://studio.apollographql.com';

export interface HeaderSettings {
  /** Origins from which browsers may call: a closed list. */
  readonly corsOrigins: readonly string[];
  readonly exploring: boolean;
}

/** The headers for browsers: which origins may call, and that no answer is a page. */
export const addSecurityHeaders = async (
  server: FastifyInstance,
  { corsOrigins, exploring }: HeaderSettings,
): Promise<void> => {
  await server.register(helmet, {
    // The explorers are pages with scripts, and Apollo Sandbox loads scripts from its own origin.
    contentSecurityPolicy: exploring ? false : { useDefaults: false, directives: NOTHING_IS_LOADED },
    crossOriginEmbedderPolicy: false,
    crossOriginOpenerPolicy: false,
    crossOriginResourcePolicy: false,
    xFrameOptions: { action: 'deny' },
    // This host only: this server must not decide for other hosts under the same domain.
    strictTransportSecurity: { maxAge: 31_536_000, includeSubDomains: false },
  });
  await server.register(cors, {
    origin: originsOf({ corsOrigins, exploring }),
    methods: ['GET', 'POST'],
    exposedHeaders: ['x-request-id', 'retry-after'],
    maxAge: 600,
    // Answers an OPTIONS that is not a preflight in the same way, without a text.
    strictPreflight: false,
  });
};

const originsOf = ({ corsOrigins, exploring }: HeaderSettings): string[] => [
  ...corsOrigins,
  ...(exploring ? [STUDIO] : []),
];

const NOTHING_IS_LOADED = { 'default-src': ["'none'"], 'frame-ancestors': ["'none'"] };

export type HeadersByOrigin = (origin: string | undefined) => Readonly<Record<string, OutgoingHttpHeader>>;

/** The same headers for answers that reach no hook, by the origin of the request. They are made once. */
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
