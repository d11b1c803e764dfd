import { type JsonObject, withoutProperties } from '../../lib/json.js';

/** Secrets and personal documents, wherever they stand. The README's exclusion list. */
const DROPPED =
  /(^|[._])(token|secret|password|passwd|cvv|cvc|security_code|api_key|identification|document|documents)$/i;

/** Everything that the provider sent, without what no client may see. */
export const toProviderData = (wire: JsonObject): JsonObject => withoutProperties(wire, (path) => DROPPED.test(path));
