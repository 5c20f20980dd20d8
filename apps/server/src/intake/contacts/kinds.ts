/** What the desk can open a case for now: the kinds whose flow is released, and their categories. */
export interface Kind {
  readonly kind: string;
  readonly zh: string;
  readonly en: string;
  readonly categories: readonly { readonly code: string; readonly zh: string; readonly en: string; readonly utilities: readonly string[] }[];
}

const all = ['water', 'power', 'heat'];
const complaint = (code: string, zh: string, en: string) => ({ code: `complaint.${code}`, zh, en, utilities: all });

export const kinds: readonly Kind[] = [
  {
    kind: 'complaint',
    zh: '投诉',
    en: 'Complaint',
    categories: [
      complaint('service', '服务质量', 'Service'),
      complaint('staff', '工作人员', 'Staff conduct'),
      complaint('supply', '供应质量', 'Supply'),
      complaint('billing', '收费', 'Billing'),
      complaint('works', '施工', 'Works'),
    ],
  },
  {
    kind: 'supply-suspend',
    zh: '报停',
    en: 'Suspension of supply',
    categories: [{ code: 'application.suspend', zh: '报停申请', en: 'Application to suspend', utilities: all }],
  },
];
