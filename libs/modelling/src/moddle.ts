import type { ModdleElement } from 'bpmn-moddle';

function isElement(value: unknown): value is ModdleElement {
  return typeof value === 'object' && value !== null && '$type' in value;
}

/** A single child, or undefined. */
export function childOf(element: ModdleElement, property: string): ModdleElement | undefined {
  const value = element.get(property);
  return isElement(value) ? value : undefined;
}

/** All children under one property; none where the element has no such property. */
export function childrenOf(element: ModdleElement, property: string): ModdleElement[] {
  const value = element.get(property);
  return Array.isArray(value) ? value.filter(isElement) : [];
}

/** An attribute as text, "" where it is not set. */
export function text(element: ModdleElement, property: string): string {
  const value = element.get(property);
  return value === undefined || value === null ? '' : String(value);
}

/** The extension elements of one kind, e.g. `zeebe:TaskHeaders`. */
export function extensionsOf(element: ModdleElement, type: string): ModdleElement[] {
  const holder = childOf(element, 'extensionElements');
  return holder ? childrenOf(holder, 'values').filter(({ $type }) => $type === type) : [];
}
