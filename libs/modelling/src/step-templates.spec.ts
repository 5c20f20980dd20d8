import { around, element } from '../testing';
import { stepTemplates, stepsIn } from './step-templates';

const diagram = around(
  element(
    'serviceTask',
    '<zeebe:taskDefinition type="p/enter-stage" /><zeebe:taskHeaders><zeebe:header key="en" value="Enter the stage" /><zeebe:header key="stageCode" value="papers" /></zeebe:taskHeaders>',
  ),
);

describe('Step templates', () => {
  it('finds the steps of diagrams with both names and the headers they need', async () => {
    expect(await stepsIn([diagram])).toEqual([
      { jobType: 'p/enter-stage', zh: '一步', en: 'Enter the stage', headers: ['stageCode'] },
    ]);
  });

  it('makes of a step what the modeler can offer: schema, job type, picture, name in the language of the page', async () => {
    const [template] = stepTemplates(await stepsIn([diagram]), 'en');
    expect(template).toMatchObject({
      $schema: expect.stringContaining('zeebe-element-templates'),
      name: 'Enter the stage',
      elementType: { value: 'bpmn:ServiceTask' },
    });
    expect(template?.icon.contents).toMatch(/^data:image\/svg\+xml,/);
    expect(template?.properties).toContainEqual({
      type: 'Hidden',
      value: 'p/enter-stage',
      binding: { type: 'zeebe:taskDefinition', property: 'type' },
    });
  });

  it('asks for a header that the step cannot do without', async () => {
    const [template] = stepTemplates(await stepsIn([diagram]), 'zh');
    expect(template?.properties).toContainEqual(expect.objectContaining({ label: 'stageCode', constraints: { notEmpty: true } }));
  });
});
