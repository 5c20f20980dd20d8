import { around, element, verifyRule } from '../../testing';

const task = (target: string) =>
  around(
    element(
      'serviceTask',
      `<zeebe:taskDefinition type="p/step" /><zeebe:ioMapping><zeebe:input source="=1" target="${target}" /></zeebe:ioMapping>`,
    ),
  );

verifyRule('personal-variable', { good: task('noteId'), bad: task('callerPhone'), at: 'x' });
