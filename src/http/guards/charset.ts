import type { RequestRefusal } from '../../graphql/errors/request-refusal.js';
import type { AskedRequest } from './asked.js';

const REFUSED: RequestRefusal = { code: 'UNSUPPORTED_MEDIA_TYPE' };

/** JSON is UTF-8 (RFC 8259, 8.1). A body in another charset would be misread. */
export const judgeCharset = ({ contentType = '' }: Pick<AskedRequest, 'contentType'>): RequestRefusal | null => {
  const [, charset] = /;\s*charset\s*=\s*"?([^\s";]*)/i.exec(contentType) ?? [];
  return charset === undefined || /^utf-?8$/i.test(charset) ? null : REFUSED;
};
