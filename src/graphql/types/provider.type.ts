import { Field, Int, ObjectType, registerEnumType } from 'type-graphql';
import type { Provider as DomainProvider } from '../../domain/account.js';
import { type Capabilities as DomainCapabilities, ProviderIdempotency } from '../../domain/capabilities.js';
import { OperationKind } from './operation/operation-kind.type.js';

registerEnumType(ProviderIdempotency, {
  name: 'ProviderIdempotency',
  description:
    'What a provider offers against doing the same thing twice. Callers of this API need not care: their key always works.',
  valuesConfig: {
    KEY: { description: 'It takes a key: the same request can be sent again without a second effect.' },
    STATE: {
      description:
        'It takes no key, but the order’s state tells what happened. This server reads before it sends, and sends once.',
    },
    NONE: { description: 'Neither. This server sends once; what stays unknown goes to a person.' },
  },
});

@ObjectType({ simpleResolvers: true, description: 'What a provider can do.' })
export class Capabilities implements DomainCapabilities {
  @Field(() => [OperationKind], {
    description: 'The operations it has. Any other is answered with OperationNotSupported.',
  })
  operations!: OperationKind[];

  @Field(() => Boolean, { description: 'True when less than the authorized amount can be captured.' })
  partialCapture!: boolean;

  @Field(() => ProviderIdempotency, { description: 'What it offers against doing the same thing twice.' })
  idempotency!: ProviderIdempotency;

  @Field(() => Int, {
    nullable: true,
    description:
      'Days after its creation in which an authorized order can be captured. Null where it is not documented.',
  })
  captureWindowDays!: number | null;
}

@ObjectType({ simpleResolvers: true, description: 'The company whose payment API is called.' })
export class Provider implements DomainProvider {
  @Field(() => String, { description: 'Name for programs: "mercadopago", "vnda".' })
  name!: string;

  @Field(() => String, { description: 'Name for people: "Mercado Pago".' })
  displayName!: string;

  @Field(() => Capabilities, { description: 'What it can do. Ask this, not the name.' })
  capabilities!: Capabilities;
}
