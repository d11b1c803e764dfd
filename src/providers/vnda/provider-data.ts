import { type JsonObject, withoutProperties } from '../../lib/json.js';

/** Secrets, what opens the order, and personal documents. The README's exclusion list. */
const DROPPED =
  /(^|[._])(token|secret|password|passwd|cvv|cvc|security_code|api_key|cpf|cnpj|rg|ip|client_ip|document|documents|document_number|fingerprint)$|^card\.id$|\.card\.id$/i;

/** Everything that the provider sent, without what no client may see. */
export const toProviderData = (wire: JsonObject): JsonObject => withoutProperties(wire, (path) => DROPPED.test(path));
