/** A phone number's digits, without the country's own prefix: "+86 138-0013 8000" is "13800138000". */
export function normalPhone(text: string): string {
  const digits = text.normalize('NFKC').replace(/[^\d+]/g, '');
  return digits.replace(/^(?:\+|00)86/, '').replace(/\D/g, '');
}

/** An account number's letters and digits. */
export function normalAccount(text: string): string {
  return text
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[^\p{L}\p{N}]/gu, '');
}

/** The pairs of neighbouring letters of a name, each once; a name of one letter is its own pair. */
export function bigrams(text: string): string[] {
  const letters = [
    ...text
      .normalize('NFKC')
      .toLowerCase()
      .replace(/[^\p{L}\p{N}]/gu, ''),
  ];
  if (letters.length < 2) return letters;
  return [...new Set(letters.slice(1).map((letter, at) => `${letters[at]}${letter}`))];
}
