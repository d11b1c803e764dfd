import type { World } from '../support/processes/world.js';
import { drawRequest } from './draw-request.js';
import { describeRequest, type Findings } from './findings.js';
import { createJudge } from './judge.js';
import type { Exploring } from './options.js';
import { send } from './send.js';
import { startTarget } from './start-target.js';

/** Sends the request with this number, and shows it with its answer. */
export const sendOne = async (
  world: World,
  exploring: Exploring,
  seed: number,
  index: number,
  findings: Findings,
): Promise<void> => {
  const { server, source } = await startTarget(world, exploring, seed);
  const request = drawRequest(source, index);
  console.log(`${describeRequest(request)}\n`);
  await server.call('read', { collect: false });
  const sent = await send(server.ready.url, request);
  const { delayMaxMs } = await server.call('read', { collect: false });
  if (sent.kind === 'unanswered') console.log(`no answer: ${sent.why}`);
  else
    console.log(
      `${sent.answer.status}, ${JSON.stringify(Object.fromEntries(sent.answer.headers))}\n${sent.answer.body}`,
    );
  console.log(`\nevent loop: ${delayMaxMs.toFixed(0)} ms late at most\n`);
  for (const broken of createJudge(source.schema, exploring === 'on')(request, sent)) {
    findings.add({ ...broken, exploring, index, what: request.what });
  }
};
