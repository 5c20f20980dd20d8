import { type Expression, parseExpression, ParseFailure } from '@libs/feel';

import type { XmlElement } from './xml';

/** What is wrong with a diagram, element by element, in Zeebe's form. */
export class Problems {
  private readonly elements: { readonly element: string; readonly messages: string[] }[] = [];
  /** Zeebe looks for loops in a step of its own, with words of its own. */
  loop: { readonly process: string; readonly message: string } | undefined;

  add(element: string, message: string): void {
    // What stands below an element has no id of its own: each is told by itself.
    const known = element.includes(' > ') ? undefined : this.elements.find((each) => each.element === element);
    if (known) known.messages.push(message);
    else this.elements.push({ element, messages: [message] });
  }

  /** All that is wrong with one element. */
  addAll(element: string, messages: readonly string[]): void {
    this.elements.push({ element, messages: [...messages] });
  }

  addLoop(process: string, message: string): void {
    this.loop ??= { process, message };
  }

  get isEmpty(): boolean {
    return this.elements.length === 0 && !this.loop;
  }

  /** Everything wrong with the file of this name. */
  toText(resourceName: string): string {
    if (this.elements.length === 0 && this.loop)
      return `\`${resourceName}\`: - Process: ${this.loop.process}\n    - ERROR: ${this.loop.message}\n`;
    const elements = this.elements.map(
      ({ element, messages }) => `- Element: ${element}\n${messages.map((message) => `    - ERROR: ${message}\n`).join('')}`,
    );
    return `'${resourceName}': ${elements.join('')}`;
  }

  /** An attribute that takes an expression. */
  value(element: string, text: string): Expression | undefined {
    const value = parseExpression(text);
    if (!(value instanceof ParseFailure)) return value;
    this.add(element, value.message);
    return undefined;
  }
}

export const BPMN = 'http://www.omg.org/spec/BPMN/20100524/MODEL';
export const ZEEBE = 'http://camunda.org/schema/zeebe/1.0';

export function bpmnChildren(element: XmlElement, name: string): XmlElement[] {
  return element.children.filter((child) => child.name === name && child.namespace === BPMN);
}

export function extensions(element: XmlElement, name: string): XmlElement[] {
  return bpmnChildren(element, 'extensionElements').flatMap((holder) =>
    holder.children.filter((child) => child.name === name && child.namespace === ZEEBE),
  );
}
