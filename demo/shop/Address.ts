/** In the order in which people write an address. */
export const addressFields = ['name', 'email', 'phone', 'region', 'city', 'street', 'postcode'] as const;
export type AddressField = (typeof addressFields)[number];
export type Address = Readonly<Record<AddressField, string>>;

export type AddressProblem = 'missing' | 'email' | 'phone' | 'too-long';

const longest = 200;

/** Reads what was typed, trimmed. A field is kept even if another one is wrong. */
export function readAddress(form: Readonly<Record<string, unknown>>): Address {
  const text = (field: AddressField) => {
    const value = form[field];
    return typeof value === 'string' ? value.trim() : '';
  };
  return {
    name: text('name'),
    email: text('email'),
    phone: text('phone'),
    region: text('region'),
    city: text('city'),
    street: text('street'),
    postcode: text('postcode'),
  };
}

export function addressProblems(address: Address): Partial<Record<AddressField, AddressProblem>> {
  const problems: Partial<Record<AddressField, AddressProblem>> = {};
  for (const field of addressFields) {
    if (!address[field]) problems[field] = 'missing';
    else if (address[field].length > longest) problems[field] = 'too-long';
  }
  if (!problems.email && !/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(address.email)) problems.email = 'email';
  if (!problems.phone && address.phone.replace(/\D/g, '').length < 6) problems.phone = 'phone';
  return problems;
}
