import { type Expression, parseExpression, ParseFailure } from '@libs/feel';

import type { XmlElement } from './xml';

/** As many bytes of faults Zeebe tells of a file (`validators.resultsOutputMaxSize`); which ones is by chance there. */
const TOLD_BYTES_MAX = 12 * 1024;

/** The words for it, or what can tell them. */
export type Fault = string | ParseFailure;

/** What is wrong with a diagram, element by element, in Zeebe's form. */
export class Problems {
  private readonly elements: { readonly element: string; readonly faults: Fault[] }[] = [];
  /** Zeebe looks for loops in a step of its own, with words of its own. */
  loop: { readonly process: string; readonly message: string } | undefined;

  add(element: string, fault: Fault): void {
    // What stands below an element has no id of its own: each is told by itself.
    const known = element.includes(' > ') ? undefined : this.elements.find((each) => each.element === element);
    if (known) known.faults.push(fault);
    else this.elements.push({ element, faults: [fault] });
  }

  /** All that is wrong with one element. */
  addAll(element: string, faults: readonly Fault[]): void {
    this.elements.push({ element, faults: [...faults] });
  }

  addLoop(process: string, message: string): void {
    this.loop ??= { process, message };
  }

  get isEmpty(): boolean {
    return this.elements.length === 0 && !this.loop;
  }

  /** What is wrong with the file of this name, as far as it is told. */
  toText(resourceName: string): string {
    if (this.elements.length === 0 && this.loop)
      return `\`${resourceName}\`: - Process: ${this.loop.process}\n    - ERROR: ${this.loop.message}\n`;
    return `'${resourceName}': ${this.told()}`;
  }

  private told(): string {
    let [text, bytes] = ['', 0];
    let left = this.elements.reduce((sum, { faults }) => sum + faults.length, 0);
    for (const { element, faults } of this.elements) {
      let head = `- Element: ${element}\n`;
      for (const fault of faults) {
        const more = `${head}    - ERROR: ${typeof fault === 'string' ? fault : fault.message}\n`;
        bytes += Buffer.byteLength(more);
        if (bytes + omitted(left).length > TOLD_BYTES_MAX) return text + omitted(left);
        text += more;
        left -= 1;
        head = '';
      }
    }
    return text;
  }

  /** An attribute that takes an expression. */
  value(element: string, text: string): Expression | undefined {
    const value = parseExpression(text);
    if (!(value instanceof ParseFailure)) return value;
    this.add(element, value);
    return undefined;
  }
}

function omitted(count: number): string {
  return `and ${count} more errors and/or warnings`;
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
