import type { Risk } from './compare';
import type { DiagramElement } from './diagram';
import type { Bilingual } from './finding';

const kinds: Readonly<Record<string, Bilingual>> = {
  serviceTask: { zh: '自动步骤', en: 'the worker step' },
  userTask: { zh: '人工任务', en: 'the task' },
  businessRuleTask: { zh: '决策', en: 'the decision' },
  callActivity: { zh: '调用流程', en: 'the called flow' },
  subProcess: { zh: '子流程', en: 'the sub-process' },
  sequenceFlow: { zh: '连线', en: 'the flow' },
  exclusiveGateway: { zh: '判断', en: 'the choice' },
  parallelGateway: { zh: '并行', en: 'the parallel gateway' },
  eventBasedGateway: { zh: '等待', en: 'the wait' },
  boundaryEvent: { zh: '附着事件', en: 'the boundary event' },
};

/** What an element is called in a sentence. */
export function kindOf({ type }: DiagramElement): Bilingual {
  return kinds[type] ?? { zh: '事件', en: 'the event' };
}

interface Word extends Bilingual {
  readonly risk: Risk;
}

const words: Readonly<Record<string, Word>> = {
  name: { zh: '名称', en: 'name', risk: 'low' },
  documentation: { zh: '说明', en: 'documentation', risk: 'low' },
  type: { zh: '种类', en: 'kind', risk: 'high' },
  parentId: { zh: '所在子流程', en: 'surrounding sub-process', risk: 'high' },
  jobType: { zh: '执行程序', en: 'job type', risk: 'high' },
  retries: { zh: '重试次数', en: 'retries', risk: 'middle' },
  condition: { zh: '条件', en: 'condition', risk: 'high' },
  default: { zh: '默认出口', en: 'default way', risk: 'high' },
  timeDate: { zh: '到期时间', en: 'date of the timer', risk: 'high' },
  timeDuration: { zh: '等待时长', en: 'duration of the timer', risk: 'high' },
  timeCycle: { zh: '重复周期', en: 'rhythm of the timer', risk: 'high' },
  roles: { zh: '办理人', en: 'who may do it', risk: 'high' },
  form: { zh: '表单', en: 'form', risk: 'middle' },
  decision: { zh: '决策表', en: 'decision table', risk: 'high' },
  calledProcess: { zh: '被调用流程', en: 'called flow', risk: 'high' },
  message: { zh: '消息', en: 'message', risk: 'high' },
  key: { zh: '消息对应', en: 'key of the message', risk: 'high' },
  interrupting: { zh: '是否中断', en: 'whether it interrupts', risk: 'high' },
  sourceRef: { zh: '起点', en: 'where it comes from', risk: 'high' },
  targetRef: { zh: '终点', en: 'where it leads', risk: 'high' },
};

/** The sentence for one changed fact, and how much it weighs. */
export function factSentence(title: Bilingual, fact: string, before: string, after: string): { risk: Risk; sentence: Bilingual } {
  const { zh, en, risk } = words[fact] ?? mapped(fact);
  const none: Bilingual = { zh: '(无)', en: '(none)' };
  return {
    risk,
    sentence: {
      zh: `“${title.zh}”的${zh}:${before || none.zh} → ${after || none.zh}`,
      en: `${title.en}, ${en}: ${before || none.en} → ${after || none.en}`,
    },
  };
}

function mapped(fact: string): Word {
  const [kind, name = ''] = fact.split(' ');
  if (kind === 'input') return { zh: `输入 ${name}`, en: `input ${name}`, risk: 'middle' };
  if (kind === 'output') return { zh: `输出 ${name}`, en: `output ${name}`, risk: 'middle' };
  if (kind === 'header') return { zh: `任务头 ${name}`, en: `header ${name}`, risk: name === 'en' ? 'low' : 'middle' };
  return { zh: fact, en: fact, risk: 'middle' };
}
