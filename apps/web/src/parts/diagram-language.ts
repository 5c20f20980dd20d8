/** The English name of a diagram's element: the header "en" of a task, or its documentation. */
export function englishOf(element: Element): string | undefined {
  const header = [...element.getElementsByTagNameNS('*', 'header')].find((one) => one.getAttribute('key') === 'en')?.getAttribute('value');
  const words = [...element.children].find(({ localName }) => localName === 'documentation')?.textContent;

  return header || words || undefined;
}

const CONTAINERS = ['process', 'subProcess', 'definitions', 'collaboration'];

/** A diagram to look at, labelled in the language on screen. Never what is edited or kept. */
export function labelledIn(xml: string, language: string): string {
  if (language === 'zh') return xml;
  const diagram = new DOMParser().parseFromString(xml, 'text/xml');
  for (const element of diagram.querySelectorAll('[id][name]')) {
    const english = CONTAINERS.includes(element.localName) ? ownWords(element) : englishOf(element);
    if (english) element.setAttribute('name', english);
  }

  for (const bounds of diagram.querySelectorAll('BPMNLabel > Bounds')) widen(bounds);

  return new XMLSerializer().serializeToString(diagram);
}

const LABEL_WIDTH = 90;

/** A label drawn for two Chinese characters breaks an English word: it grows from its middle. */
function widen(bounds: Element): void {
  const [x, width] = [Number(bounds.getAttribute('x')), Number(bounds.getAttribute('width'))];
  if (width >= LABEL_WIDTH) return;
  bounds.setAttribute('x', String(x - (LABEL_WIDTH - width) / 2));
  bounds.setAttribute('width', String(LABEL_WIDTH));
}

/** What surrounds others holds their headers too: only its own documentation is its name. */
function ownWords(element: Element): string | undefined {
  return [...element.children].find(({ localName }) => localName === 'documentation')?.textContent ?? undefined;
}
