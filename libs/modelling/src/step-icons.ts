/** The picture of a step: what kind of thing it does, told by its verb. */
export function iconOf(jobType: string): string {
  const verb = jobType.split('/')[1]?.split('-')[0] ?? '';
  const { path } = pictures.find(({ verbs }) => verbs.includes(verb)) ?? GEAR;
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="18" height="18" viewBox="0 0 18 18"><path d="${path}" fill="none" stroke="#1668dc" stroke-width="1.5" stroke-linecap="round" stroke-linejoin="round"/></svg>`;
  return `data:image/svg+xml,${encodeURIComponent(svg)}`;
}

interface Picture {
  readonly verbs: readonly string[];
  readonly path: string;
}

const GEAR: Picture = { verbs: [], path: 'M9 6a3 3 0 1 0 0 6a3 3 0 1 0 0-6 M9 2v2 M9 14v2 M2 9h2 M14 9h2' };

const pictures: readonly Picture[] = [
  { verbs: ['send', 'ask', 'remind', 'warn'], path: 'M2 4h14v10H2z M2 4l7 6 7-6' },
  { verbs: ['gather', 'read', 'sum', 'tick'], path: 'M8 3a5 5 0 1 0 0 10a5 5 0 1 0 0-10 M12 12l4 4' },
  { verbs: ['record', 'store', 'mark', 'flag', 'arrived', 'accepted'], path: 'M3 15l1-4 8-8 3 3-8 8z' },
  { verbs: ['archive', 'file', 'seal', 'close'], path: 'M2 4h14v3H2z M3 7v8h12V7 M7 10h4' },
  { verbs: ['fire', 'enter', 'resume', 'next', 'deem'], path: 'M9 2a7 7 0 1 0 0 14a7 7 0 1 0 0-14 M9 5v4l3 2' },
  {
    verbs: ['issue', 'reissue', 'reassign', 'bind', 'open', 'attach', 'prepare'],
    path: 'M4 2h7l3 3v11H4z M7 8h4 M7 11h4',
  },
  {
    verbs: ['cancel', 'refuse', 'fail', 'expire', 'withdraw', 'suspend'],
    path: 'M9 2a7 7 0 1 0 0 14a7 7 0 1 0 0-14 M6 6l6 6 M12 6l-6 6',
  },
];
