import { keysFileOf } from '../config/callers.js';
import { runKeysCommand } from './keys-command.js';

const { text, exitCode } = await runKeysCommand(process.argv.slice(2), {
  file: keysFileOf(process.env),
  url: `http://127.0.0.1:${process.env['PORT'] || 4000}/graphql`,
  now: new Date(),
});
(exitCode === 0 ? process.stdout : process.stderr).write(text);
process.exitCode = exitCode;
