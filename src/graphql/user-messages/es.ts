import type { ProblemCode } from '../../domain/problem/problem.js';

/**
 * Español neutro de América Latina, para quien está frente a la pantalla: qué pasó, qué significa para el dinero, qué
 * hacer.
 */
export const MESSAGES_ES: Readonly<Record<ProblemCode, string>> = {
  INVALID_ORDER_ID: 'El número de este pedido no es correcto. No se cobró nada. Revise el número e intente de nuevo.',
  UNKNOWN_ACCOUNT:
    'No encontramos la tienda de este pedido. No se cobró nada. Revise el número del pedido o hable con la tienda.',
  INVALID_IDEMPOTENCY_KEY:
    'No pudimos enviar su pedido por una falla de la aplicación. No se cobró nada. Por favor, avise a la tienda.',
  TOO_MANY_IDS:
    'Son demasiados pedidos para mostrarlos a la vez. No se cambió nada. Elija menos pedidos e intente de nuevo.',
  INVALID_OPERATION_ID: 'No reconocemos esta operación. No se cambió nada. Revise el número e intente de nuevo.',
  INVALID_REASON:
    'Falta escribir el motivo, de hasta 1000 caracteres. No se cambió nada. Complete el texto e intente de nuevo.',
  IDEMPOTENCY_KEY_REUSED:
    'Este envío ya se usó para otro pedido. Ahora no se cobró nada. Regrese, abra el pedido correcto y comience de nuevo.',
  IDEMPOTENCY_KEY_EXPIRED:
    'Este envío es demasiado antiguo para repetirlo. Ahora no se cobró nada. Revise el estado del pedido antes de continuar.',
  OPERATION_IN_PROGRESS:
    'Este pago ya se está procesando. No hace falta enviarlo otra vez: espere unos instantes y revise el estado del pedido.',
  OUTCOME_UNKNOWN:
    'Todavía no sabemos si el cobro se completó. Por favor, no pague de nuevo: lo estamos verificando y el estado del pedido se actualizará.',
  OPERATION_NOT_FOUND: 'No encontramos esta operación. No se cambió nada. Revise el número e intente de nuevo.',
  OPERATION_ALREADY_FINAL:
    'Esta operación ya está terminada. No se cambió nada. Revise el resultado en la pantalla de la operación.',
  RESOLUTION_TOO_EARLY:
    'Todavía es pronto para cerrar esta operación: el cobro aún puede llegar. No se cambió nada. Vuelva a intentarlo en un minuto.',
  RESOLVED_AS_NOT_APPLIED:
    'La tienda cerró este intento: no se cobró nada. Si el pedido todavía debe cobrarse, empiece de nuevo.',
  ORDER_ALREADY_CAPTURED: 'Este pedido ya fue cobrado. No se cobró nada más. No hace falta hacer otra cosa.',
  ORDER_ALREADY_PROCESSED: 'El pago de este pedido ya fue iniciado. No se cobró nada más. Revise el estado del pedido.',
  ORDER_NOT_CAPTURABLE:
    'Este pedido no se puede cobrar en el estado en que está. Ahora no se cobró nada. Revise el estado del pedido.',
  ORDER_CANCELED_MEANWHILE:
    'Este pedido se canceló mientras tanto. Si había un importe reservado, se liberó; no se cobró nada. Revise el estado del pedido.',
  OPERATION_NOT_SUPPORTED: 'Esta tienda no ofrece esta opción para el pedido. No se cobró nada. Elija otra opción.',
  PROVIDER_UNREACHABLE:
    'No pudimos comunicarnos con la empresa de pagos. No se cobró nada. Intente de nuevo en unos instantes.',
  CIRCUIT_OPEN:
    'La empresa de pagos tiene problemas en este momento. No se cobró nada. Intente de nuevo en alrededor de un minuto.',
  QUEUE_FULL: 'Hay muchos pagos al mismo tiempo. No se cobró nada. Intente de nuevo en unos instantes.',
  LEDGER_UNAVAILABLE:
    'Nuestro sistema tiene una falla pasajera. No pague de otra forma; intente lo mismo de nuevo en unos instantes.',
  CARD_NUMBER_REFUSED:
    'Por su seguridad, aquí no aceptamos el número de la tarjeta. No se cobró nada. Borre el número e intente de nuevo.',
  INTERNAL_ERROR:
    'Algo falló de nuestro lado. Por favor, no pague de nuevo: revise primero el estado del pedido y, si tiene dudas, hable con la tienda.',
  EMPTY_REQUIRED_HEADER:
    'Algo falló de nuestro lado al hablar con la empresa de pagos. No se cobró nada. Por favor, avise a la tienda.',
  INVALID_IDEMPOTENCY_KEY_LENGTH:
    'Algo falló de nuestro lado al hablar con la empresa de pagos. No se cobró nada. Por favor, avise a la tienda.',
  INVALID_PATH_PARAM:
    'La empresa de pagos no reconoce el número de este pedido. No se cobró nada. Revise el número e intente de nuevo.',
  INVALID_TOTAL_AMOUNT:
    'El total del pedido no coincide con la suma de los pagos. No se cobró nada. La tienda tiene que corregir el pedido.',
  INVALID_ORDER_MODE_FOR_OPERATION:
    'El pago de este pedido no se puede iniciar desde aquí. No se cobró nada. Hable con la tienda.',
  ACCESS_TOKEN_INCORRECT:
    'La tienda tiene que corregir su acceso a la empresa de pagos. No se cobró nada. Por favor, avise a la tienda.',
  INVALID_CREDENTIALS:
    'La tienda tiene que corregir su acceso a la empresa de pagos. No se cobró nada. Por favor, avise a la tienda.',
  FORBIDDEN:
    'La tienda no tiene permiso de la empresa de pagos para hacer esto. No se cobró nada. Por favor, avise a la tienda.',
  TRANSACTIONS_FAILED:
    'El pago no fue aprobado. No se cobró nada. Use otra tarjeta u otra forma de pago, o hable con su banco.',
  ORDER_NOT_FOUND: 'No encontramos este pedido. No se cobró nada. Revise el número e intente de nuevo.',
  IDEMPOTENCY_KEY_ALREADY_USED:
    'Este pago ya se había enviado y todavía no sabemos el resultado. Por favor, no pague de nuevo: lo estamos verificando.',
  CANNOT_CAPTURE_ORDER:
    'Este pedido no se puede cobrar en el estado en que está. Ahora no se cobró nada. Revise el estado del pedido.',
  OPERATION_NOT_SUPPORTED_FOR_ORDER:
    'Esto no se puede hacer con el pedido en el estado en que está. Ahora no se cobró nada. Revise el estado del pedido.',
  RESOURCE_LOCKED:
    'La empresa de pagos todavía está trabajando en este pedido. Por favor, no pague de nuevo: espere unos instantes.',
  TOO_MANY_REQUESTS:
    'La empresa de pagos pidió un momento de pausa. No se cobró nada. Intente de nuevo en alrededor de un minuto.',
  USAGE_QUOTA_EXCEEDED:
    'La tienda llegó a su límite de uso en la empresa de pagos. No se cobró nada. Intente más tarde o avise a la tienda.',
  IDEMPOTENCY_VALIDATION_FAILED:
    'La empresa de pagos tuvo una falla y todavía no sabemos el resultado. Por favor, no pague de nuevo: lo estamos verificando.',
  PROVIDER_INTERNAL_ERROR:
    'La empresa de pagos tiene una falla. Por favor, no pague de nuevo: revise el estado del pedido en unos minutos.',
  ORDER_OR_SHOP_NOT_FOUND:
    'No encontramos este pedido en esta tienda. No se cobró nada. Revise el número del pedido o hable con la tienda.',
  CAPTURE_UNSUCCESSFUL:
    'El cobro no fue aprobado y, hasta donde vemos, no se cobró nada. Use otra tarjeta u otra forma de pago, o hable con su banco.',
  UNRECOGNIZED_PROVIDER_ERROR:
    'La empresa de pagos dio una respuesta que no conocemos. Por favor, no pague de nuevo: revise primero el estado del pedido.',
  UNREADABLE_PROVIDER_ANSWER:
    'No pudimos entender la respuesta de la empresa de pagos. Por favor, no pague de nuevo: revise primero el estado del pedido.',
};
