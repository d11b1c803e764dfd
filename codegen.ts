import type { CodegenConfig } from '@graphql-codegen/cli';
import { addTypenameSelectionDocumentTransform } from '@graphql-codegen/client-preset';

/** Typed documents for the tests, from the schema as it is printed and the named documents beside it. */
const config: CodegenConfig = {
  schema: 'schema/schema.graphql',
  documents: 'schema/operations/*.graphql',
  importExtension: '.js',
  generates: {
    'test/graphql/generated/': {
      preset: 'client',
      presetConfig: { fragmentMasking: false },
      // The members of a union are told apart by it; the preset would not ask for it.
      documentTransforms: [addTypenameSelectionDocumentTransform],
      config: {
        // Documents are sent over HTTP, as text.
        documentMode: 'string',
        scalars: {
          CurrencyCode: 'string',
          DateTime: 'string',
          Decimal: 'string',
          Duration: 'string',
          JSONObject: 'Record<string, unknown>',
          SafeInt: 'number',
        },
        // A scalar missing above would silently become `unknown`.
        strictScalars: true,
        enumsAsTypes: true,
        useTypeImports: true,
      },
    },
  },
};

export default config;
