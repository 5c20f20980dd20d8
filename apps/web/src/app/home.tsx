import { usePerson } from '../api/people';
import { NotHere } from '../parts/panel';
import { Redirect } from '../parts/redirect';
import { landing } from './rights';

/** Where a person's work begins. */
export function Home() {
  const person = usePerson();
  const area = person ? landing(person) : undefined;

  return area ? <Redirect href={`/${area}`} /> : <NotHere />;
}
