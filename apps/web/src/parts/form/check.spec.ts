import { answers, check, startValues } from './check';
import type { FormSchema } from './schema';

const form: FormSchema = {
  id: 'complaint/accept',
  components: [
    { type: 'text', text: '### 是否受理' },
    { type: 'radio', key: 'acceptance', label: '决定', validate: { required: true }, defaultValue: 'accept' },
    { type: 'select', key: 'refusalCode', label: '依据', validate: { required: true }, conditional: { hide: '=not(acceptance = "explain")' } },
    { type: 'group', components: [{ type: 'number', key: 'n', label: '数', validate: { min: 1 } }] },
  ],
};

describe("A person's answers", () => {
  it('lack what is required, unless it is hidden', () => {
    expect(Object.keys(check(form, { acceptance: 'accept' }))).toEqual([]);
    expect(Object.keys(check(form, { acceptance: 'explain' }))).toEqual(['refusalCode']);
    expect(Object.keys(check(form, {}))).toEqual(['acceptance']);
  });

  it('are looked at in groups too', () => {
    expect(check(form, { acceptance: 'accept', n: 0 })).toEqual({ n: { word: 'form.min', values: { n: 1 } } });
  });

  it('leave out what was hidden or left blank', () => {
    expect(answers(form, { acceptance: 'accept', refusalCode: 'no_fault_price', n: null })).toEqual({ acceptance: 'accept' });
  });

  it('begin with the defaults, and a draft wins over them', () => {
    expect(startValues(form, undefined)).toEqual({ acceptance: 'accept' });
    expect(startValues(form, { acceptance: 'explain' })).toEqual({ acceptance: 'explain' });
  });
});
