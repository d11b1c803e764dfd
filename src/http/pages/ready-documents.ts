/** An order of the sandbox that the explorers open with. */
export interface DemoOrder {
  readonly account: string;
  readonly providerOrderId: string;
  readonly shows: string;
}

/** The documents that the explorers open: one for each thing that a person tries first. */
export const readyDocuments = (demoOrders: readonly DemoOrder[]): string =>
  demoOrders.length === 0 ? ACCOUNTS : `${WELCOME}\n${DOCUMENTS}\n${demoOrders.map(toLine).join('\n')}\n`;

const toLine = ({ account, providerOrderId, shows }: DemoOrder): string => `# ${account}:${providerOrderId}  ${shows}`;

const ACCOUNTS = `query Accounts {
  accounts {
    name
    mode
    provider { name capabilities { operations idempotency captureWindowDays } }
  }
}
`;

const WELCOME = `# Guichê with simulated providers: no money moves.
# Choose a document at the play button.
`;

const DOCUMENTS = `query ReadOrder {
  order(id: "mercadopago:ORD01J49MMW3SSBK5PSV3DFR32959") {
    __typename
    ... on Order {
      status
      total { amount currency }
      captureBefore
      availableOperations
    }
    ... on Problem { code message retry { kind } }
  }
}

# The same key again answers from the ledger:
# replayed is true, and nothing is sent.
mutation Capture {
  captureOrder(input: {
    orderId: "mercadopago:ORD01J49MMW3SSBK5PSV3DFR32959"
    idempotencyKey: "explorer-1"
  }) {
    __typename
    ... on OperationResult { replayed operation { id state } }
    ... on OrderCaptured { order { status total { amount } } }
    ... on Problem { code message retry { kind } }
  }
}

mutation Process {
  processOrder(input: {
    orderId: "mercadopago:ORD01J67CQQH5904WDBVZEM4JMEP3"
    idempotencyKey: "explorer-2"
  }) {
    __typename
    ... on OperationResult { replayed operation { id state } }
    ... on OrderProcessed {
      order {
        status
        payer { name }
        transactions { id status amount { amount } }
      }
    }
    ... on Problem { code message retry { kind } }
  }
}

# The money is taken and the answer is lost: OutcomeUnknown,
# never an error. Reconcile it by the id that it answers.
mutation LostAnswer {
  captureOrder(input: {
    orderId: "vnda:FA0000105E"
    idempotencyKey: "explorer-3"
  }) {
    __typename
    ... on Problem {
      code
      userMessage(locale: "pt-BR")
      retry { kind }
      operation { id state }
    }
  }
}

query Ledger {
  operations {
    edges {
      node {
        id
        kind
        orderId
        state
        attempts { number purpose result cause }
      }
    }
  }
}
`;
