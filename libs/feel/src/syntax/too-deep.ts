/** What nests deeper, or is chained longer, than the stack could bear. */
export class TooDeep extends Error {}
