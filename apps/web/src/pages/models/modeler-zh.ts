/** What the modeler, its panel and the table editor say, as far as the published Chinese words lack it. */
export const modelerZh: Readonly<Record<string, string>> = {
  General: '基本',
  Name: '名称',
  ID: '标识',
};
