import { type JsonObject, withoutProperties } from '../../lib/json.js';

/** Secrets, tokens that give access to the order, and personal documents: the README's exclusion list. */
const DROPPED =
  /(^|[._])(token|secret|password|passwd|cvv|cvc|security_code|api_key|cpf|cnpj|rg|ip|client_ip|document|documents|document_number|fingerprint)$|^card\.id$|\.card\.id$/i;

/** Everything that the provider sent, without the fields that no client may see. */
export const toProviderData = (wire: JsonObject): JsonObject => withoutProperties(wire, (path) => DROPPED.test(path));
