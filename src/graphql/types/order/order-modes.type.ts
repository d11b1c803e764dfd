import { registerEnumType } from 'type-graphql';
import { CaptureMode, ProcessingMode } from '../../../domain/order/order.js';

registerEnumType(CaptureMode, {
  name: 'CaptureMode',
  description: 'When the provider takes the money of an authorized payment.',
  valuesConfig: {
    AUTOMATIC: { description: 'Immediately, together with the authorization.' },
    MANUAL: { description: 'When captureOrder asks for it.' },
    AUTOMATIC_ASYNC: { description: 'Some time after the authorization, by the provider itself.' },
    UNRECOGNIZED: { description: 'The provider uses a mode that this server does not know yet.' },
  },
});

registerEnumType(ProcessingMode, {
  name: 'ProcessingMode',
  description: 'When the provider starts the payments of an order.',
  valuesConfig: {
    AUTOMATIC: { description: 'Immediately, when the order is created.' },
    MANUAL: { description: 'When processOrder asks for it.' },
    UNRECOGNIZED: { description: 'The provider uses a mode that this server does not know yet.' },
  },
});

export { CaptureMode, ProcessingMode };
