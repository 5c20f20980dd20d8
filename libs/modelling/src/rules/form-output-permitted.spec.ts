import { around, element, verifyRule } from '../../testing';

const task = (field: string) =>
  around(
    element(
      'userTask',
      `<zeebe:formDefinition formKey="p/form" /><zeebe:ioMapping><zeebe:output source="=${field}" target="${field}" /><zeebe:output source="=noteId" target="noteId" /></zeebe:ioMapping>`,
    ),
  );

verifyRule('form-output-permitted', {
  good: task('decision'),
  bad: task('story'),
  at: 'x',
  known: { formOutputs: { 'p/form': ['decision'] } },
});
