export interface Person {
  readonly id: string | null;
  readonly name: string | null;
  readonly firstName: string | null;
  readonly lastName: string | null;
  readonly email: string | null;
  readonly document: PersonDocument | null;
  readonly phone: string | null;
  readonly address: Address | null;
}

export interface PersonDocument {
  readonly type: string;
  readonly number: string;
}

export interface Address {
  readonly street: string | null;
  readonly number: string | null;
  readonly complement: string | null;
  readonly neighborhood: string | null;
  readonly city: string | null;
  readonly state: string | null;
  readonly postalCode: string | null;
  readonly countryCode: string | null;
}
