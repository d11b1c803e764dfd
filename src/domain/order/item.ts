import type { Money } from '../money.js';

export interface OrderItem {
  readonly id: string | null;
  readonly title: string;
  readonly description: string | null;
  readonly quantity: number;
  readonly unitPrice: Money | null;
  readonly pictureUrl: string | null;
  readonly categoryId: string | null;
}
