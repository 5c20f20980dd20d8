/** A text in both languages; the places in braces are filled when it is sent. */
export interface MessageText {
  readonly zh: string;
  readonly en: string;
}

/** What the customer is told, by code: flows.md §11, as far as a flow here sends it. */
export const catalogue = {
  CONTACT_RECEIVED: {
    zh: '您好,您反映的事项已登记,编号{caseNo},我们将在{promisedAt}前答复您。进度查询:{link}',
    en: 'We have recorded your matter, no. {caseNo}. You will hear from us by {promisedAt}. Progress: {link}',
  },
  REPEAT_PROGRESS: {
    zh: '您反映的事项{caseNo}正在办理:{stage}。已为您催办,预计{promisedAt}前完成。',
    en: 'Your matter {caseNo} is being handled: {stage}. We have urged it; expected by {promisedAt}.',
  },
  COMPLAINT_RECEIVED: {
    zh: '感谢您提出宝贵意见。我们将认真核实,并在{promisedAt}前以{replyWay}答复您。',
    en: 'Thank you for telling us. We will look into it and reply by {promisedAt} by {replyWay}.',
  },
  NOT_ACCEPTED: {
    zh: '经核实,依据《{ruleTitle}》{ruleClause},该事项按规定办理无误。如有异议,请联系{nextInstance}。',
    en: 'We checked: under {ruleTitle} {ruleClause} the rule was kept. If you disagree: {nextInstance}.',
  },
  PROGRESS: {
    zh: '您的事项{caseNo}最新进展:{stage}。下一步:{nextStep},预计{nextAt}。',
    en: '{caseNo}: now {stage}. Next: {nextStep}, expected {nextAt}.',
  },
  PROGRESS_PLAN: { zh: '处理方案已确定:{planPublic},预计{planBy}前完成。', en: 'What will be done: {planPublic}, by {planBy}.' },
  DISPATCHED: {
    zh: '已通知{unitName}处理,预计{onsiteBy}前到达现场。',
    en: '{unitName} has been sent, expected on site by {onsiteBy}.',
  },
  NO_ACCESS: {
    zh: '工作人员于{at}到达,未能入户。请选择上门时间:{link}(办理时限已暂停)',
    en: 'We came at {at} but could not enter. Please choose a time: {link} (the clock is paused)',
  },
  EXTENDED: {
    zh: '因{reasonPublic},完成时间调整为{newAt},给您带来不便,非常抱歉。',
    en: 'Because of {reasonPublic} the new time is {newAt}. We are sorry.',
  },
  OVERDUE: {
    zh: '非常抱歉,我们未能在承诺时间内完成。新的时间为{newAt},由{ownerTitle}负责跟进。',
    en: 'We are sorry: we missed our promise. New time {newAt}; {ownerTitle} is in charge.',
  },
  DONE_ASK: {
    zh: '您的事项{caseNo}已办结:{resultPublic}。您是否满意?{link} 不满意我们将继续处理。',
    en: '{caseNo} is done: {resultPublic}. Are you satisfied? {link} If not, we go on.',
  },
  UNREACHABLE: {
    zh: '我们于{times}致电未能联系到您,办理结果:{resultPublic}。30日内可凭编号要求继续办理。',
    en: 'We called at {times}. Result: {resultPublic}. Within 30 days you can ask us to go on.',
  },
  DIFFICULT_OPENED: {
    zh: '您的问题较复杂,已由{ownerTitle}专人负责,{nextAt}前向您通报进展。',
    en: 'Your matter needs several departments; {ownerTitle} is in charge and will report by {nextAt}.',
  },
  DECISION: {
    zh: '公司决定:{decisionPublic}。安排:{planPublic}。',
    en: 'Decision: {decisionPublic}. What follows: {planPublic}.',
  },
  FINAL: {
    zh: '这是我们的最终答复:{finalPublic},依据{ruleTitle}。如不同意,可向{nextInstance}提出。',
    en: 'Our final answer: {finalPublic}, under {ruleTitle}. You may turn to {nextInstance}.',
  },
  PAPERS_LIST: { zh: '办理{kind}需提供:{list}。', en: 'For {kind} we need: {list}.' },
  PAPERS_MISSING: {
    zh: '还需:{missing},请于{papersDueAt}前补交:{link}',
    en: 'Still missing: {missing}, by {papersDueAt}: {link}',
  },
  STAGE_DONE: {
    zh: '您的{kind}申请已完成{stage},下一步{nextStage},预计{nextAt}。',
    en: 'Your {kind}: {stage} done, next {nextStage}, expected {nextAt}.',
  },
  REFUSED: {
    zh: '很抱歉,暂不能办理:{reasons}。您可以:{cures}。如有异议:{nextInstance}。',
    en: 'We cannot do this now: {reasons}. You can: {cures}. If you disagree: {nextInstance}.',
  },
  SUSPENDED: {
    zh: '您的{kind}已办结,生效时间{from},表底数{reading}。',
    en: 'Done: {kind}, from {from}, meter reading {reading}.',
  },
  CASE_CANCELLED: { zh: '您的事项{caseNo}已按要求撤销。', en: 'Your matter {caseNo} has been withdrawn as asked.' },
} as const satisfies Record<string, MessageText>;

export type MessageCode = keyof typeof catalogue;
