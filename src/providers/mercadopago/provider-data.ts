import { type JsonObject, withoutProperties } from '../../lib/json.js';

/** Secrets and personal documents, at any depth: the README's exclusion list. */
const DROPPED =
  /(^|[._])(token|secret|password|passwd|cvv|cvc|security_code|api_key|identification|document|documents)$/i;

/** Everything that the provider sent, without the fields that no client may see. */
export const toProviderData = (wire: JsonObject): JsonObject => withoutProperties(wire, (path) => DROPPED.test(path));
