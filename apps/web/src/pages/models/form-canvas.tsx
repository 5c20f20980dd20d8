import { createFormEditor } from '@bpmn-io/form-js';
import '@bpmn-io/form-js/dist/assets/form-js.css';
import '@bpmn-io/form-js/dist/assets/form-js-editor.css';
import { useEffect, useRef } from 'react';

/** form-js's own editor, with its logo; each change gives the form's text. */
export function FormCanvas({ begin, changed }: { begin: string; changed: (source: string) => void }) {
  const sheet = useRef<HTMLDivElement>(null);
  const kept = useRef({ begin, changed });
  kept.current.changed = changed;
  useEffect(() => {
    if (!sheet.current) return undefined;
    let editor: Awaited<ReturnType<typeof createFormEditor>> | undefined;
    let over = false;
    void createFormEditor({ container: sheet.current, schema: JSON.parse(kept.current.begin) }).then((made) => {
      if (over) return made.destroy();
      editor = made;
      made.on('changed', () => kept.current.changed(JSON.stringify(made.saveSchema(), null, 2)));
    });

    return () => {
      over = true;
      editor?.destroy();
    };
  }, []);

  return <div ref={sheet} />;
}
