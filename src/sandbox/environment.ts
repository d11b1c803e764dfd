import type { Sandbox } from './sandbox.js';

/** The environment of a gateway that uses this sandbox. */
export const environmentOf = ({
  mercadopago,
  vnda,
}: Pick<Sandbox, 'mercadopago' | 'vnda'>): Record<string, string> => ({
  MERCADOPAGO_BASE_URL: mercadopago.url,
  MERCADOPAGO_ACCESS_TOKEN: mercadopago.accessToken,
  VNDA_BASE_URL: vnda.url,
  VNDA_ACCESS_TOKEN: vnda.accessToken,
  VNDA_SHOP_HOST: vnda.shopHost,
});
