import { readdirSync, readFileSync } from 'node:fs';
import { parse } from 'graphql';

const FOLDER = 'schema/operations';

const texts = readdirSync(FOLDER).map((file) => readFileSync(`${FOLDER}/${file}`, 'utf8'));

/** The fragments that the named documents share. */
const fragments = texts.filter((text) => parse(text).definitions.every(({ kind }) => kind === 'FragmentDefinition'));

/** The named document as a client sends it, with every fragment that it uses, directly or through another. */
export const documentNamed = (name: string): string => withFragments(readFileSync(`${FOLDER}/${name}.graphql`, 'utf8'));

export const namedDocuments = readdirSync(FOLDER)
  .map((file) => file.replace('.graphql', ''))
  .filter((name) => !fragments.includes(readFileSync(`${FOLDER}/${name}.graphql`, 'utf8')));

const withFragments = (document: string): string => {
  const missing = fragments.filter((text) => {
    const [name = ''] = /(?<=fragment )\w+/.exec(text) ?? [];
    return document.includes(`...${name}\n`) && !document.includes(`fragment ${name} on`);
  });
  return missing.length === 0 ? document : withFragments([document, ...missing].join('\n'));
};
