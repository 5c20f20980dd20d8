/** The roles of the people who work with Weir. A role gives pages and actions, a group gives tasks; a person needs both. */
export const roles = ['AT', 'UN', 'UL', 'SS', 'DH', 'PO', 'MA', 'AU', 'OP', 'AD'] as const;
export type Role = (typeof roles)[number];

export const roleNames: Record<Role, { readonly zh: string; readonly en: string }> = {
  AT: { zh: '客服员', en: 'Attendant' },
  UN: { zh: '二级网络单位', en: 'Secondary unit' },
  UL: { zh: '单位负责人', en: 'Head of unit' },
  SS: { zh: '值班长', en: 'Shift supervisor' },
  DH: { zh: '部门负责人', en: 'Department head' },
  PO: { zh: '流程负责人', en: 'Process owner' },
  MA: { zh: '管理', en: 'Manager' },
  AU: { zh: '稽核', en: 'Auditor' },
  OP: { zh: '系统运维', en: 'System operator' },
  AD: { zh: '管理员', en: 'Administrator' },
};
