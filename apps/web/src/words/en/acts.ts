/** What may be done to a case beside its tasks. */
export const acts = {
  act: {
    papers: 'Papers received',
    papersEffect: 'The papers join the case and are checked next; the same file twice is one paper.',
    missing: 'missing',
    chooseFile: 'Choose a file',
    takeBack: 'Take back',
    askTime: 'Ask for more time',
    askTimeEffect: 'Only before the time is over. The supervisor decides; the customer is told why and until when.',
    moreTime: 'Extend the promise',
    moreTimeEffect: 'Tell the customer first, who must agree. Time and reason go into the story.',
    reassign: 'Reassign the order',
    reassignEffect: 'The first unit loses the task and the new one accepts anew; the clock of the customer goes on.',
    closeInvestigation: 'Close the investigation',
    closeInvestigationEffect: '{{units}} will not be waited for any longer; the case goes on with what was found.',
    order: 'Order',
    unit: 'To unit',
    hours: 'hours',
    days: 'working days',
    why: { parts: 'waiting for parts', weather: 'the weather', permit: 'waiting for a permit', third_party: 'waiting for a third party', workload: 'many repairs at once' },
  },
};
