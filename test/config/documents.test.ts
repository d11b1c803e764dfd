import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { isAbsolute, join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { readDocumentsConfig } from '../../src/config/documents.js';
import { openTrustedDocuments } from '../../src/documents/open-documents.js';

describe('the documents that run', () => {
  it.each([
    ['are the trusted ones in production', undefined, true, 'enforce'],
    ['are all in development', undefined, false, 'off'],
    ['are all in production if the variable says so', 'off', true, 'off'],
    ['are all, with a log line for each untrusted one, in mode log', 'log', true, 'log'],
    ['are the trusted ones in development if the variable says so', 'enforce', false, 'enforce'],
    ['are the default if the variable is empty', '', true, 'enforce'],
  ] as const)('%s', (_which, TRUSTED_DOCUMENTS, isProduction, mode) => {
    const { documents, faults } = readDocumentsConfig({ TRUSTED_DOCUMENTS }, isProduction);
    expect(faults).toEqual([]);
    expect(documents.mode).toBe(mode);
  });

  it.each(['on', 'ENFORCE', 'true', '1'])('are not decided by the unknown value %s', (TRUSTED_DOCUMENTS) => {
    expect(readDocumentsConfig({ TRUSTED_DOCUMENTS }, true).faults).toEqual([
      'TRUSTED_DOCUMENTS must be off, log or enforce.',
    ]);
  });
});

const aFile = (text: string): string => {
  const folder = mkdtempSync(join(tmpdir(), 'guiche-manifest-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  writeFileSync(join(folder, 'manifest.json'), text);
  return join(folder, 'manifest.json');
};

describe('the manifest', () => {
  it('is the one beside the code, for a server started in any folder', () => {
    const { file } = readDocumentsConfig({ TRUSTED_DOCUMENTS_FILE: '' }, true).documents;
    expect(isAbsolute(file)).toBe(true);
    expect(openTrustedDocuments(file, 'enforce').documents.names).toContain('CaptureOrder');
  });

  it('is the configured one', () => {
    const file = aFile('{ "format": "apollo-persisted-query-manifest", "version": 1, "operations": [] }');
    const { documents } = readDocumentsConfig({ TRUSTED_DOCUMENTS_FILE: file }, true);
    expect(openTrustedDocuments(documents.file, documents.mode).documents.names.size).toBe(0);
  });

  it.each(['log', 'enforce'] as const)('stops the start in mode %s if it is faulty, and says what to do', (mode) => {
    for (const [file, reason] of [
      [join(tmpdir(), 'guiche-no-such-file.json'), 'it cannot be read.'],
      [aFile('{ "format"'), 'it is not a JSON object.'],
    ] as const) {
      expect(openTrustedDocuments(file, mode).faults).toEqual([
        `The server cannot use the manifest of trusted documents, ${file}: ${reason} ` +
          'Create it with npm run documents -- add, or set TRUSTED_DOCUMENTS_FILE to another one, or set TRUSTED_DOCUMENTS=off.',
      ]);
    }
  });

  it('is not needed in mode off, and then no document has an id', () => {
    for (const file of [join(tmpdir(), 'guiche-no-such-file.json'), aFile('{}')]) {
      const { documents, faults } = openTrustedDocuments(file, 'off');
      expect([documents.names.size, faults]).toEqual([0, []]);
    }
  });
});
