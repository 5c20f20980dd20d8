import { Tail } from './tail';

describe('The tail of the log', () => {
  it('remembers nothing until somebody has asked', () => {
    const tail = new Tail();
    tail.push(1, 'a');

    expect(tail.after(0, 10)).toBeUndefined();
    tail.push(2, 'b');
    expect(tail.after(1, 10)).toEqual([{ id: 2, text: 'b' }]);
    expect(tail.after(0, 10)).toBeUndefined();
  });

  it('lets go of what nobody will ask for again', () => {
    const tail = new Tail();
    tail.after(0, 10);
    [1, 2, 3].forEach((id) => tail.push(id, `${id}`));
    tail.dropUpTo(2);

    expect(tail.after(1, 10)).toBeUndefined();
    expect(tail.after(2, 10)).toEqual([{ id: 3, text: '3' }]);
    tail.dropUpTo(3);
    expect(tail.after(2, 10)).toBeUndefined();
  });

  it('lets go of everything when it grows too large', () => {
    const tail = new Tail();
    tail.after(0, 10);
    tail.push(1, 'a'.repeat(8 * 1024 * 1024));

    expect(tail.after(0, 10)).toBeUndefined();
  });
});
