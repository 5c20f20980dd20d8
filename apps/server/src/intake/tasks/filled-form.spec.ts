import { IsIn, IsOptional, IsString } from 'class-validator';

import { Unfit } from '../unfit';
import { filledForm } from './filled-form';
import type { FormField } from './form-schema';

class Accept {
  @IsIn(['accept', 'explain']) acceptance!: string;
  @IsOptional() @IsString() refusalCode!: string | null;
}

const field = (type: string, key: string, more: Partial<FormField> = {}): FormField => ({ type, key, ...more });
const schema = {
  components: [
    field('radio', 'acceptance', { values: [{ value: 'accept' }, { value: 'explain' }], validate: { required: true } }),
    field('textarea', 'reason'),
    field('group', 'more', { components: [field('select', 'mood', { values: [{ value: 'angry' }] })] }),
  ],
};
const fill = (values: Record<string, unknown>) => filledForm('complaint/accept', schema, values, Accept);

describe('A filled form', () => {
  it('tells the diagram what was chosen and its contract names; the rest is a note', () => {
    expect(fill({ acceptance: 'accept', reason: '王先生说…', mood: 'angry' })).toEqual({
      variables: { acceptance: 'accept', refusalCode: null },
      note: { reason: '王先生说…', mood: 'angry' },
    });
  });

  it('never tells the diagram what was written, even where an owner gave the field the name of a variable', () => {
    const edited = { components: [...schema.components.slice(0, 1), field('textfield', 'refusalCode')] };

    expect(filledForm('complaint/accept', edited, { acceptance: 'accept', refusalCode: '王先生' }, Accept)).toEqual({
      variables: { acceptance: 'accept', refusalCode: null },
      note: { refusalCode: '王先生' },
    });
  });

  it.each([
    [{}, 'acceptance is missing'],
    [{ acceptance: 'perhaps' }, 'acceptance is not among the choices'],
    [{ acceptance: 'accept', secret: 1 }, 'secret is not in this form'],
  ])('refuses %j', (values, fault) => {
    expect(() => fill(values)).toThrow(Unfit);
    expect(() => fill(values)).toThrow(fault);
  });
});
