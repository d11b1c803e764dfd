import type { ProblemCode } from '../../domain/problem/problem.js';

/**
 * Português do Brasil, para quem está diante da tela: o que houve, o que isso significa para o dinheiro, o que fazer.
 */
export const MESSAGES_PT_BR: Readonly<Record<ProblemCode, string>> = {
  INVALID_ORDER_ID: 'O número deste pedido não está correto. Nada foi cobrado. Confira o número e tente de novo.',
  UNKNOWN_ACCOUNT:
    'Não encontramos a loja deste pedido. Nada foi cobrado. Confira o número do pedido ou fale com a loja.',
  INVALID_IDEMPOTENCY_KEY:
    'Não conseguimos enviar o seu pedido por uma falha do aplicativo. Nada foi cobrado. Avise a loja, por favor.',
  TOO_MANY_IDS: 'São pedidos demais para mostrar de uma vez. Nada foi alterado. Escolha menos pedidos e tente de novo.',
  INVALID_OPERATION_ID: 'Não reconhecemos esta operação. Nada foi alterado. Confira o número e tente de novo.',
  INVALID_REASON:
    'Falta escrever o motivo, com até 1000 caracteres. Nada foi alterado. Complete o texto e tente de novo.',
  IDEMPOTENCY_KEY_REUSED:
    'Este envio já foi usado para outro pedido. Nada foi cobrado agora. Volte, abra o pedido certo e comece de novo.',
  IDEMPOTENCY_KEY_EXPIRED:
    'Este envio é antigo demais para ser repetido. Nada foi cobrado agora. Confira a situação do pedido antes de continuar.',
  OPERATION_IN_PROGRESS:
    'Este pagamento já está sendo processado. Não é preciso enviar de novo: aguarde alguns instantes e confira a situação do pedido.',
  OUTCOME_UNKNOWN:
    'Ainda não sabemos se a cobrança foi concluída. Por favor, não pague de novo: estamos verificando e a situação do pedido será atualizada.',
  OPERATION_NOT_FOUND: 'Não encontramos esta operação. Nada foi alterado. Confira o número e tente de novo.',
  OPERATION_ALREADY_FINAL:
    'Esta operação já está concluída. Nada foi alterado. Confira o resultado na tela da operação.',
  RESOLUTION_TOO_EARLY:
    'Ainda é cedo para encerrar esta operação: a cobrança ainda pode chegar. Nada foi alterado. Tente de novo em um minuto.',
  RESOLVED_AS_NOT_APPLIED:
    'A loja encerrou esta tentativa: nada foi cobrado. Se o pedido ainda precisa ser cobrado, comece de novo.',
  ORDER_ALREADY_CAPTURED: 'Este pedido já foi cobrado. Nada foi cobrado a mais. Não é preciso fazer mais nada.',
  ORDER_ALREADY_PROCESSED:
    'O pagamento deste pedido já foi iniciado. Nada foi cobrado a mais. Confira a situação do pedido.',
  ORDER_NOT_CAPTURABLE:
    'Este pedido não pode ser cobrado na situação em que está. Nada foi cobrado agora. Confira a situação do pedido.',
  ORDER_CANCELED_MEANWHILE:
    'Este pedido foi cancelado nesse meio-tempo. Se havia um valor reservado, ele foi liberado; nada foi cobrado. Confira a situação do pedido.',
  OPERATION_NOT_SUPPORTED: 'Esta loja não oferece esta opção para o pedido. Nada foi cobrado. Escolha outra opção.',
  PROVIDER_UNREACHABLE:
    'Não conseguimos contato com a empresa de pagamentos. Nada foi cobrado. Tente de novo em alguns instantes.',
  CIRCUIT_OPEN:
    'A empresa de pagamentos está com instabilidade. Nada foi cobrado. Tente de novo em cerca de um minuto.',
  QUEUE_FULL: 'Há muitos pagamentos ao mesmo tempo agora. Nada foi cobrado. Tente de novo em alguns instantes.',
  LEDGER_UNAVAILABLE:
    'Nosso sistema está com uma falha passageira. Não pague de outra forma; tente o mesmo de novo em alguns instantes.',
  CARD_NUMBER_REFUSED:
    'Para a sua segurança, não aceitamos o número do cartão aqui. Nada foi cobrado. Apague o número e tente de novo.',
  INTERNAL_ERROR:
    'Algo falhou do nosso lado. Por favor, não pague de novo: confira primeiro a situação do pedido e, na dúvida, fale com a loja.',
  EMPTY_REQUIRED_HEADER:
    'Algo falhou do nosso lado ao falar com a empresa de pagamentos. Nada foi cobrado. Avise a loja, por favor.',
  INVALID_IDEMPOTENCY_KEY_LENGTH:
    'Algo falhou do nosso lado ao falar com a empresa de pagamentos. Nada foi cobrado. Avise a loja, por favor.',
  INVALID_PATH_PARAM:
    'A empresa de pagamentos não reconhece o número deste pedido. Nada foi cobrado. Confira o número e tente de novo.',
  INVALID_TOTAL_AMOUNT:
    'O total do pedido não confere com a soma dos pagamentos. Nada foi cobrado. A loja precisa corrigir o pedido.',
  INVALID_ORDER_MODE_FOR_OPERATION:
    'O pagamento deste pedido não pode ser iniciado por aqui. Nada foi cobrado. Fale com a loja.',
  ACCESS_TOKEN_INCORRECT:
    'A loja precisa acertar o acesso dela à empresa de pagamentos. Nada foi cobrado. Avise a loja, por favor.',
  INVALID_CREDENTIALS:
    'A loja precisa acertar o acesso dela à empresa de pagamentos. Nada foi cobrado. Avise a loja, por favor.',
  FORBIDDEN:
    'A loja não tem permissão da empresa de pagamentos para fazer isto. Nada foi cobrado. Avise a loja, por favor.',
  TRANSACTIONS_FAILED:
    'O pagamento não foi aprovado. Nada foi cobrado. Use outro cartão ou outra forma de pagamento, ou fale com o banco.',
  ORDER_NOT_FOUND: 'Não encontramos este pedido. Nada foi cobrado. Confira o número e tente de novo.',
  IDEMPOTENCY_KEY_ALREADY_USED:
    'Este pagamento já tinha sido enviado e ainda não sabemos o resultado. Por favor, não pague de novo: estamos verificando.',
  CANNOT_CAPTURE_ORDER:
    'Este pedido não pode ser cobrado na situação em que está. Nada foi cobrado agora. Confira a situação do pedido.',
  OPERATION_NOT_SUPPORTED_FOR_ORDER:
    'Isto não pode ser feito com o pedido na situação em que está. Nada foi cobrado agora. Confira a situação do pedido.',
  RESOURCE_LOCKED:
    'A empresa de pagamentos ainda está trabalhando neste pedido. Por favor, não pague de novo: aguarde alguns instantes.',
  TOO_MANY_REQUESTS:
    'A empresa de pagamentos pediu um momento de pausa. Nada foi cobrado. Tente de novo em cerca de um minuto.',
  USAGE_QUOTA_EXCEEDED:
    'A loja atingiu o limite de uso na empresa de pagamentos. Nada foi cobrado. Tente mais tarde ou avise a loja.',
  IDEMPOTENCY_VALIDATION_FAILED:
    'A empresa de pagamentos falhou e ainda não sabemos o resultado. Por favor, não pague de novo: estamos verificando.',
  PROVIDER_INTERNAL_ERROR:
    'A empresa de pagamentos está com uma falha. Por favor, não pague de novo: confira a situação do pedido em alguns minutos.',
  ORDER_OR_SHOP_NOT_FOUND:
    'Não encontramos este pedido nesta loja. Nada foi cobrado. Confira o número do pedido ou fale com a loja.',
  CAPTURE_UNSUCCESSFUL:
    'A cobrança não foi aprovada e, até onde vemos, nada foi cobrado. Use outro cartão ou outra forma de pagamento, ou fale com o banco.',
  UNRECOGNIZED_PROVIDER_ERROR:
    'A empresa de pagamentos deu uma resposta que não conhecemos. Por favor, não pague de novo: confira primeiro a situação do pedido.',
  UNREADABLE_PROVIDER_ANSWER:
    'Não conseguimos entender a resposta da empresa de pagamentos. Por favor, não pague de novo: confira primeiro a situação do pedido.',
};
