import { pipeline, type Readable, type Transform } from 'node:stream';
import { createBrotliDecompress, createGunzip, createInflate } from 'node:zlib';
import { lookUp } from '../../lib/look-up.js';

const DECODERS: Readonly<Record<string, () => Transform>> = {
  gzip: createGunzip,
  'x-gzip': createGunzip,
  deflate: createInflate,
  br: createBrotliDecompress,
};

/**
 * The text of a body; undefined when it has more than `maxBytes`, counted once it is decompressed. Nothing compressed is asked
 * for, and what comes compressed all the same is read: undici's own interceptor for that is experimental.
 */
export const readBody = async (
  body: Readable,
  encoding: string | null,
  maxBytes: number,
): Promise<string | undefined> => {
  const createDecoder = lookUp(DECODERS, encoding?.toLowerCase() ?? '');
  // Whoever reads the decoder is told of an error of either.
  const chunks: AsyncIterable<Buffer> = createDecoder ? pipeline(body, createDecoder(), () => {}) : body;
  const read: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of chunks) {
    bytes += chunk.length;
    if (bytes > maxBytes) return undefined;
    read.push(chunk);
  }
  return new TextDecoder().decode(Buffer.concat(read));
};
