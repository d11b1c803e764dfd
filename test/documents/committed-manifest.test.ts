import { expect, it } from 'vitest';
import { runCommand } from '../../src/cli/documents-command.js';
import { readDocumentsConfig } from '../../src/config/documents.js';

it('the committed manifest has every document of schema/operations and matches the schema', () => {
  const { file } = readDocumentsConfig({}, true).documents;
  expect(runCommand(['check'], { file, cwd: process.cwd() }).faults).toEqual([]);
});
