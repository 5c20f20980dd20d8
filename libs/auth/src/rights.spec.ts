import { rights, rightsOf, scopeOf } from './rights';
import { roles } from './role';

describe('Rights', () => {
  it('are denied where the table says nothing', () => {
    expect(scopeOf('case.cancel', ['AT', 'UN', 'PO'])).toBeNull();
  });

  it('reach as far as the furthest of a person’s roles', () => {
    expect(scopeOf('case.read', ['UN', 'PO'])).toBe('own');
    expect(scopeOf('case.read', ['PO', 'SS'])).toBe('all');
  });

  it('never let an administrator read a case', () => {
    expect(scopeOf('case.read', ['AD'])).toBeNull();
    expect(scopeOf('case.reveal', ['AD'])).toBeNull();
  });

  it('are each held by somebody', () => {
    expect(rightsOf(roles)).toEqual(rights);
  });
});
