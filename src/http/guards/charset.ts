import type { RequestRefusal } from '../../graphql/errors/request-refusal.js';
import type { Asked } from './asked.js';

const REFUSED: RequestRefusal = { code: 'UNSUPPORTED_MEDIA_TYPE' };

/** JSON is UTF-8 (RFC 8259, 8.1); a body that says otherwise would be read as what it is not. */
export const judgeCharset = ({ contentType = '' }: Pick<Asked, 'contentType'>): RequestRefusal | null => {
  const [, charset] = /;\s*charset\s*=\s*"?([^\s";]*)/i.exec(contentType) ?? [];
  return charset === undefined || /^utf-?8$/i.test(charset) ? null : REFUSED;
};
