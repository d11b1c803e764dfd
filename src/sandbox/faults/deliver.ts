import { htmlAnswer } from '../wire/answer.js';
import type { Backend, PerformedRequest, PerformOptions } from '../wire/backend.js';
import type { Line } from '../wire/line.js';
import type { Fault, FaultKind } from './fault.js';

export interface Delivery {
  perform(options?: PerformOptions): Promise<PerformedRequest>;
  readonly line: Line;
  readonly backend: Backend;
  readonly wait: (ms: number) => Promise<void>;
  /** Ignore the fault if the request has no effect, and send its answer unchanged. */
  readonly sparesAnswersWithoutEffect: boolean;
}

type Act<K extends FaultKind> = (fault: Extract<Fault, { kind: K }>, delivery: Delivery) => Promise<void> | void;

async function afterEffect(
  delivery: Delivery,
  act: (performed: PerformedRequest) => Promise<void> | void,
): Promise<void> {
  const performed = await delivery.perform();
  if (delivery.sparesAnswersWithoutEffect && !performed.effect) return delivery.line.send(performed.answer);
  await act(performed);
}

async function drip(body: string, ms: number, { line, wait }: Delivery): Promise<void> {
  const bytes = Buffer.from(body);
  for (const [index] of bytes.entries()) {
    await wait(ms / bytes.length);
    line.sendBytes(bytes.subarray(index, index + 1));
  }
}

const ACT_BY_FAULT: { readonly [K in FaultKind]: Act<K> } = {
  answer: ({ status, headers = { 'content-type': 'application/json' }, body = '' }, { line }) =>
    line.send({ status, headers, body }),

  'answer-lost-after-effect': (_, delivery) => afterEffect(delivery, () => delivery.line.cut()),

  'error-500-after-effect': (_, delivery) =>
    afterEffect(delivery, () => delivery.line.send(delivery.backend.internalError)),

  slow: async ({ ms }, { perform, line, wait }) => {
    const { answer } = await perform({ beforeEffect: () => wait(ms) });
    line.send(answer);
  },

  'slow-body': (fault, delivery) =>
    afterEffect(delivery, async ({ answer }) => {
      delivery.line.sendHead(answer);
      if (fault.drip) {
        await drip(answer.body, fault.ms, delivery);
      } else {
        await delivery.wait(fault.ms);
        delivery.line.sendBytes(answer.body);
      }
      delivery.line.end();
    }),

  'cut-body': ({ bytes }, delivery) =>
    afterEffect(delivery, async ({ answer }) => {
      const body = Buffer.from(answer.body);
      delivery.line.sendHead(answer);
      delivery.line.sendBytes(body.subarray(0, bytes ?? Math.floor(body.length / 2)));
      await delivery.wait(MS_TO_LEAVE_THE_SOCKET);
      delivery.line.cut();
    }),

  'cut-before': (_, { line }) => line.cut(),

  html: ({ status = 200, effect = false }, delivery) => {
    const page = htmlAnswer(status);
    return effect ? afterEffect(delivery, () => delivery.line.send(page)) : delivery.line.send(page);
  },

  'rate-limited': ({ retryAfter }, { backend: { tooManyRequests }, line }) => {
    const extra = retryAfter === undefined ? {} : { 'retry-after': String(retryAfter) };
    line.send({ ...tooManyRequests, headers: { ...tooManyRequests.headers, ...extra } });
  },

  'late-effect': async ({ ms }, { perform, line, wait }) => {
    line.cut();
    await perform({ beforeEffect: () => wait(ms) });
  },

  'duplicate-effect': async (_, { perform, line }) => {
    await perform();
    const second = await perform({ ignoreKey: true });
    line.send(second.answer);
  },

  'headers-then-hang': (_, delivery) => afterEffect(delivery, ({ answer }) => delivery.line.sendHead(answer)),

  'huge-body': async ({ bytes }, { perform, line }) => {
    const { answer } = await perform();
    line.send({ ...answer, body: answer.body.padEnd(bytes, ' ') });
  },
};

/** Destroying a socket drops bytes that it still holds, so the cut must come later than the bytes. */
const MS_TO_LEAVE_THE_SOCKET = 20;

export async function deliver<K extends FaultKind>(
  fault: Extract<Fault, { kind: K }>,
  delivery: Delivery,
): Promise<void> {
  const act: Act<K> = ACT_BY_FAULT[fault.kind as K];
  await act(fault, delivery);
}
