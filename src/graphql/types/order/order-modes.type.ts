import { registerEnumType } from 'type-graphql';
import { CaptureMode, ProcessingMode } from '../../../domain/order/order.js';

registerEnumType(CaptureMode, {
  name: 'CaptureMode',
  description: 'When the money of an authorized payment is taken.',
  valuesConfig: {
    AUTOMATIC: { description: 'At once, together with the authorization.' },
    MANUAL: { description: 'When captureOrder asks for it.' },
    AUTOMATIC_ASYNC: { description: 'By the provider itself, some time after the authorization.' },
    UNRECOGNIZED: { description: 'The provider uses a mode that this server does not know yet.' },
  },
});

registerEnumType(ProcessingMode, {
  name: 'ProcessingMode',
  description: 'When the payments of an order are started.',
  valuesConfig: {
    AUTOMATIC: { description: 'At once, when the order is created.' },
    MANUAL: { description: 'When processOrder asks for it.' },
    UNRECOGNIZED: { description: 'The provider uses a mode that this server does not know yet.' },
  },
});

export { CaptureMode, ProcessingMode };
