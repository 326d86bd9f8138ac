import { starterLimitMinor } from '../../lending/policy/limitsOf.js';
import { ableFrom } from '../behaviour/ability.js';
import { samplePerson } from '../population/samplePerson.js';
import type { Customer } from './Customer.js';
import type { World } from './World.js';

/** How many earlier applications are looked at for a person who returns. */
const TRIES = 4;

/** Who makes application number `key`: somebody who has borrowed before, can pay and owes nothing overdue; or somebody new. */
export function customerOf(world: World, key: number): { readonly returning: boolean; readonly customer: Customer } {
  const { draw, assumptions, options } = world;
  if (draw('returns', key) < assumptions.returning)
    for (let place = 0; place < TRIES; place++) {
      const known = world.customers.get(Math.floor(draw('who-returns', key, place) * key));
      if (known?.borrowed.length && ableFrom(world, known.person.number, known.failures, world.day) === world.day)
        return { returning: true, customer: known };
    }
  const { policy } = options.configuration;
  const person = samplePerson({ draw, assumptions, policy, households: options.households }, key);
  const nobody = { owedMinor: 0, monthlyMinor: 0, loansRepaid: 0 };
  const customer: Customer = {
    person,
    books: world.books.open(),
    failures: [],
    limitMinor: starterLimitMinor(nobody, person.currency, policy),
    borrowed: [],
  };
  world.customers.set(key, customer);
  return { returning: false, customer };
}
