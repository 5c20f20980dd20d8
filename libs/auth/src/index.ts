export { AuthModule } from './auth.module';
export { Anyone, Caller, Demands, type Door, DOOR, Me, SignedIn, type WithCaller } from './doors';
export { isGroup } from './groups';
export { hashPassword } from './password';
export { type NewPerson, People } from './people';
export { Person } from './person';
export { type Right, rights, rightsOf, type Scope, scopeOf } from './rights';
export { type Role, roleNames, roles } from './role';
export { Session } from './session';
export { type Opened, Sessions, TooManyTries } from './sessions';
export { SignInTry } from './sign-in-try';
import { Person } from './person';
import { Session } from './session';
import { SignInTry } from './sign-in-try';

/** All tables of auth. */
export const authEntities = [Person, Session, SignInTry];
