import { maskedName, maskedPhone } from './masked';

describe('Masked', () => {
  it('a phone number keeps its beginning and its end', () => {
    expect(maskedPhone('13812345678')).toBe('138****5678');
    expect(maskedPhone('110')).toBe('****');
  });

  it('a name keeps its first letter, and never stands unmasked', () => {
    expect(maskedName('王小明')).toBe('王**');
    expect(maskedName('王')).toBe('王*');
  });
});
