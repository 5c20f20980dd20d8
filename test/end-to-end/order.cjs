const Sequencer = require('@jest/test-sequencer').default;

/**
 * The walks share one town, and every case that still waits makes each turn of the clock longer. So those that turn weeks go first, and
 * the flood of contacts goes last.
 */
const FIRST = ['collect-papers', 'supply-suspend', 'approval-ladder', 'reply-and-confirm', 'deadline-watch', 'difficult-case'];
const LAST = ['intake'];

const nameOf = ({ path }) => path.split('/').at(-1).replace('.spec.ts', '');
const rank = (name) => (FIRST.includes(name) ? FIRST.indexOf(name) : FIRST.length + LAST.indexOf(name) + 1);

module.exports = class Order extends Sequencer {
  sort(tests) {
    return [...tests].sort((a, b) => rank(nameOf(a)) - rank(nameOf(b)) || (nameOf(a) < nameOf(b) ? -1 : 1));
  }
};
