/** What may be done to a case beside its tasks. */
export const acts = {
  act: {
    papers: '登记收到的材料',
    papersEffect: '材料按清单归入本件,经办人随即核对;重复上传同一份只算一份。',
    missing: '尚缺',
    chooseFile: '选择文件',
    takeBack: '取消',
    askTime: '申请延期',
    askTimeEffect: '须在到期前申请;值班长决定,用户会被告知原因和新的时间。',
    moreTime: '延长承诺时限',
    moreTimeEffect: '先告知用户并取得同意;延长的时间和理由记入经过。',
    reassign: '改派工单',
    reassignEffect: '原单位的任务收回,新单位重新接单;用户的时限照常计算。',
    closeInvestigation: '结束调查等待',
    closeInvestigationEffect: '不再等待 {{units}} 的答复,按已有调查继续办理。',
    order: '工单',
    unit: '改派给',
    hours: '小时',
    days: '个工作日',
    why: { parts: '等待配件', weather: '天气原因', permit: '等待施工许可', third_party: '等待第三方配合', workload: '抢修任务集中' },
  },
};
