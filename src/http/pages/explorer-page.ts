export const STATIC_PATH = '/graphiql/static/';

/** The page that opens GraphiQL with this document. */
export const explorerPage = (document: string): string => `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8">
    <title>Guichê explorer</title>
    <link rel="icon" href="data:,">
    <link rel="stylesheet" href="${STATIC_PATH}graphiql.css">
  </head>
  <body class="no-focus-outline">
    <noscript>The explorer needs JavaScript.</noscript>
    <div id="root"></div>
    <script>
      self.MonacoEnvironment = { globalAPI: false, getWorkerUrl: (_, worker) => '${STATIC_PATH}' + worker + '.js' };
    </script>
    <script src="${STATIC_PATH}graphiql.js"></script>
    <script>
      YogaGraphiQL.renderYogaGraphiQL(window.document.getElementById('root'), ${scriptText(optionsOf(document))});
    </script>
  </body>
</html>
`;

const optionsOf = (document: string) => ({
  endpoint: '/graphql',
  title: 'Guichê explorer',
  defaultQuery: document,
  // Headers may contain API keys, so the browser must not keep them.
  shouldPersistHeaders: false,
});

/** JSON in which no text can end the script element. */
const scriptText = (value: unknown): string => JSON.stringify(value).replaceAll('<', '\\u003c');
