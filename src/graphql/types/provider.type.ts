import { Field, Int, ObjectType, registerEnumType } from 'type-graphql';
import type { Provider as DomainProvider } from '../../domain/account.js';
import { type Capabilities as DomainCapabilities, ProviderIdempotency } from '../../domain/capabilities.js';
import { OperationKind } from './operation/operation-kind.type.js';

registerEnumType(ProviderIdempotency, {
  name: 'ProviderIdempotency',
  description:
    'How a provider prevents the same effect from happening twice. For you it makes no difference: your idempotency key always works.',
  valuesConfig: {
    KEY: {
      description:
        'The provider accepts an idempotency key: the same request can be sent again without a second effect.',
    },
    STATE: {
      description:
        'The provider accepts no idempotency key, but the order’s state shows what happened. This server reads the order first and sends once.',
    },
    NONE: { description: 'The provider offers neither. This server sends once; a person settles an unknown outcome.' },
  },
});

@ObjectType({ simpleResolvers: true, description: 'The capabilities of a provider.' })
export class Capabilities implements DomainCapabilities {
  @Field(() => [OperationKind], {
    description: 'The operations that the provider supports. Any other is answered with OperationNotSupported.',
  })
  operations!: OperationKind[];

  @Field(() => Boolean, { description: 'True if the provider can capture less than the authorized amount.' })
  partialCapture!: boolean;

  @Field(() => ProviderIdempotency, { description: 'How the provider prevents the same effect from happening twice.' })
  idempotency!: ProviderIdempotency;

  @Field(() => Int, {
    nullable: true,
    description:
      'The number of days after its creation in which an authorized order can be captured. Null if the provider does not document it.',
  })
  captureWindowDays!: number | null;
}

@ObjectType({ simpleResolvers: true, description: 'The company whose payment API this server calls.' })
export class Provider implements DomainProvider {
  @Field(() => String, { description: 'The name for programs: "mercadopago", "vnda".' })
  name!: string;

  @Field(() => String, { description: 'The name for people: "Mercado Pago".' })
  displayName!: string;

  @Field(() => Capabilities, { description: 'The capabilities of the provider. Branch on these, not on the name.' })
  capabilities!: Capabilities;
}
