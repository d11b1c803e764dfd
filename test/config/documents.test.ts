import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { isAbsolute, join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { readDocumentsConfig } from '../../src/config/documents.js';
import { openTrustedDocuments } from '../../src/documents/open-documents.js';

describe('which documents run', () => {
  it.each([
    ['only the trusted in production', undefined, true, 'enforce'],
    ['all of them in development', undefined, false, 'off'],
    ['all of them where production says so', 'off', true, 'off'],
    ['all of them with a line for the untrusted', 'log', true, 'log'],
    ['only the trusted where development says so', 'enforce', false, 'enforce'],
    ['as usual where the variable is empty', '', true, 'enforce'],
  ] as const)('%s', (_which, TRUSTED_DOCUMENTS, isProduction, mode) => {
    const { documents, faults } = readDocumentsConfig({ TRUSTED_DOCUMENTS }, isProduction);
    expect(faults).toEqual([]);
    expect(documents.mode).toBe(mode);
  });

  it.each(['on', 'ENFORCE', 'true', '1'])('is not said by %s', (TRUSTED_DOCUMENTS) => {
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
  it('is the one beside the code, from whichever folder the server is started', () => {
    const { file } = readDocumentsConfig({ TRUSTED_DOCUMENTS_FILE: '' }, true).documents;
    expect(isAbsolute(file)).toBe(true);
    expect(openTrustedDocuments(file, 'enforce').documents.names).toContain('CaptureOrder');
  });

  it('is the one that is configured', () => {
    const file = aFile('{ "format": "apollo-persisted-query-manifest", "version": 1, "operations": [] }');
    const { documents } = readDocumentsConfig({ TRUSTED_DOCUMENTS_FILE: file }, true);
    expect(openTrustedDocuments(documents.file, documents.mode).documents.names.size).toBe(0);
  });

  it.each(['log', 'enforce'] as const)(
    'stops the start in mode %s when it cannot be used, and says what to do',
    (mode) => {
      for (const [file, reason] of [
        [join(tmpdir(), 'guiche-no-such-file.json'), 'it cannot be read.'],
        [aFile('{ "format"'), 'it is not JSON, or no object.'],
      ] as const) {
        expect(openTrustedDocuments(file, mode).faults).toEqual([
          `The manifest of trusted documents, ${file}: ${reason} ` +
            'Build it with npm run documents -- add, or set TRUSTED_DOCUMENTS_FILE, or TRUSTED_DOCUMENTS=off.',
        ]);
      }
    },
  );

  it('is not needed where everything runs: then no document is known by an id', () => {
    for (const file of [join(tmpdir(), 'guiche-no-such-file.json'), aFile('{}')]) {
      const { documents, faults } = openTrustedDocuments(file, 'off');
      expect([documents.names.size, faults]).toEqual([0, []]);
    }
  });
});
