import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { environmentOf } from '../../src/sandbox/environment.js';
import { PATIENCE, post, send } from '../http/over-http.js';
import { aSandbox } from '../support/a-gateway.js';
import { aProject, type Project } from './a-project.js';
import { anNpmStart } from './an-npm-start.js';

let project: Project;
beforeAll(async () => {
  project = aProject();
  expect(await project.build()).toMatchObject({ code: 0 });
}, 120_000);
afterAll(() => project.remove());

it.each(['SIGTERM', 'SIGINT'] as const)(
  'npm start that receives %s exits with 0 after the server has answered everything',
  async (signal) => {
    const sandbox = await aSandbox();
    const npm = await anNpmStart(project, { ...environmentOf(sandbox), DATA_DIR: project.path(`data-${signal}`) });
    const orderId = sandbox.vnda.addOrder();
    sandbox.vnda.inject({ orderId, verb: 'capture', fault: { kind: 'slow', ms: 1_500 } });
    const input = `{ orderId: "vnda:${orderId}", idempotencyKey: "k" }`;
    const answer = post(npm, { query: `mutation { captureOrder(input: ${input}) { __typename } }` });
    const sent = () => sandbox.vnda.requests().filter(({ verb }) => verb === 'capture').length;
    await expect.poll(sent, PATIENCE).toBe(1);

    let isAnswered = false;
    const ended = npm.ended.then((code) => ({ code, isAnswered }));
    npm.signal(signal);
    expect((await answer).data).toEqual({ captureOrder: { __typename: 'OrderCaptured' } });
    isAnswered = true;
    expect(await ended).toEqual({ code: 0, isAnswered: true });
    await expect(send(`${npm.url}/health/live`)).rejects.toThrow();
  },
);

describe('the old path of', () => {
  it.each([
    ['keys', ['list'], 0],
    ['keys', ['make'], 2],
    ['documents', ['check'], 0],
    ['documents', ['remove', 'NoSuchDocument'], 1],
  ])('%s runs the new command with %j, and names its path', async (name, args, code) => {
    const node = (path: string) => project.run(process.execPath, [project.path(path), ...args]);
    const [old, now] = [await node(`dist/${name}.js`), await node(`dist/cli/${name}.js`)];
    expect(now.code).toBe(code);
    const notice = `dist/${name}.js has moved to dist/cli/${name}.js. The old path works in this release and not in the next.\n`;
    expect(old).toEqual({ ...now, stderr: `${notice}${now.stderr}` });
  });
});
