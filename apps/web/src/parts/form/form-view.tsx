import { Alert } from 'antd';
import { useTranslation } from 'react-i18next';

import { isShown, type Wrong } from './check';
import { FieldView } from './field-view';
import { fieldsOf, type FormField, type FormSchema, labelOf, textOf, type Values } from './schema';

interface Shown {
  readonly form: FormSchema;
  readonly values: Values;
  readonly wrong: Readonly<Record<string, Wrong>>;
  readonly locked: boolean;
  readonly change: (key: string, value: unknown) => void;
}

/** A form of the diagram, drawn by antd in the language on screen: one column, labels above, errors in place and listed on top. */
export function FormView(shown: Shown) {
  const { t, i18n } = useTranslation();
  const { form, wrong } = shown;
  const wrongFields = fieldsOf(form.components).filter(({ key }) => key && wrong[key]);

  return (
    <div className="stack">
      {wrongFields.length > 0 ? (
        <Alert
          type="error"
          showIcon
          message={t('form.wrongOnTop', { n: wrongFields.length })}
          description={wrongFields.map((field) => (
            <div key={field.key}>
              <a href={`#field-${field.key}`} onClick={() => focusField(field.key ?? '')}>
                {labelOf(field, i18n.language)}
              </a>
            </div>
          ))}
        />
      ) : null}
      {form.components.map((field, at) => (
        <Part key={field.id ?? field.key ?? at} field={field} shown={shown} />
      ))}
    </div>
  );
}

function Part({ field, shown }: { field: FormField; shown: Shown }) {
  const { i18n } = useTranslation();
  if (!isShown(field, shown.values)) return null;
  if (field.type === 'text') return <Words text={textOf(field, i18n.language)} />;
  if (field.type === 'group') {
    return (
      <fieldset className="form-group">
        <legend>{labelOf(field, i18n.language)}</legend>
        <div className="stack">
          {(field.components ?? []).map((one, at) => (
            <Part key={one.id ?? one.key ?? at} field={one} shown={shown} />
          ))}
        </div>
      </fieldset>
    );
  }
  const { key } = field;
  if (!key) return null;

  return (
    <div id={`field-${key}`}>
      <FieldView field={field} values={shown.values} wrong={shown.wrong[key]} locked={shown.locked} change={(value) => shown.change(key, value)} />
    </div>
  );
}

/** The few marks of Markdown that a form's text uses; never HTML. */
function Words({ text }: { text: string }) {
  const head = /^#{1,6}\s+(.*)$/s.exec(text);

  return head ? <h3 className="form-head">{head[1]}</h3> : <p className="muted">{text}</p>;
}

export function focusField(key: string): void {
  document.getElementById(`field-${key}`)?.querySelector<HTMLElement>('input, textarea, button')?.focus();
}
