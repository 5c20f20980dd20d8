import { useEffect, useRef } from 'react';

export type Keys = Readonly<Record<string, (event: KeyboardEvent) => void>>;

/**
 * Keys of a screen: "Ctrl+Enter", "F2", "j". Single letters work only outside text fields.
 *
 * Invariant: nothing fires while an input method composes, or the Enter that picks a Chinese word would register a case.
 */
export function useKeys(keys: Keys): void {
  const kept = useRef(keys);
  kept.current = keys;
  useEffect(() => {
    const down = (event: KeyboardEvent) => {
      if (event.isComposing || event.keyCode === 229 || event.defaultPrevented) return;
      const name = nameOf(event);
      const act = kept.current[name];
      if (!act || (name.length === 1 && (inText(event.target) || inDialog()))) return;
      if (name !== 'Escape' && name !== 'Enter') event.preventDefault();
      act(event);
    };
    window.addEventListener('keydown', down);
    return () => window.removeEventListener('keydown', down);
  }, []);
}

function nameOf(event: KeyboardEvent): string {
  const control = event.ctrlKey || event.metaKey ? 'Ctrl+' : '';
  const alt = event.altKey ? 'Alt+' : '';

  return `${control}${alt}${event.key}`;
}

export function inText(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName));
}

function inDialog(): boolean {
  return document.querySelector('.ant-modal-wrap:not([style*="display: none"]) .ant-modal') !== null;
}
