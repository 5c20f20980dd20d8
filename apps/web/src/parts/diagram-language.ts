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

  return new XMLSerializer().serializeToString(diagram);
}

/** What surrounds others holds their headers too: only its own documentation is its name. */
function ownWords(element: Element): string | undefined {
  return [...element.children].find(({ localName }) => localName === 'documentation')?.textContent ?? undefined;
}
