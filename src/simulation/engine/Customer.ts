import type { Books } from '../../lending/applications/Books.js';
import type { Inability } from '../behaviour/ability.js';
import type { Person } from '../population/samplePerson.js';

/** A person who has applied, with the part of the lender's books that is about them. */
export interface Customer {
  readonly person: Person;
  readonly books: Books;
  readonly failures: Inability[];
  /** The highest limit that the lender has told them. */
  limitMinor: number;
  /** The references of the applications that became loans. */
  readonly borrowed: string[];
}
