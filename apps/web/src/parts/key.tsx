/** A key's name beside what it does. */
export function Key({ children }: { children: string }) {
  return <kbd className="key">{children}</kbd>;
}
