import { type ReactNode, useId } from 'react';

interface FieldShown {
  readonly label: ReactNode;
  readonly must?: boolean;
  readonly hint?: string | undefined;
  readonly wrong?: string | undefined;
  readonly children: (id: string, described: string | undefined) => ReactNode;
}

/** A label above, the field, and beneath it what is wrong with it. */
export function Field({ label, must = false, hint, wrong, children }: FieldShown) {
  const id = useId();
  const described = wrong ? `${id}-wrong` : undefined;

  return (
    <div className="field">
      <label htmlFor={id}>
        {label}
        {must ? (
          <span className="must" aria-hidden>
            *
          </span>
        ) : null}
      </label>
      {children(id, described)}
      {hint && !wrong ? <div className="hint">{hint}</div> : null}
      {wrong ? (
        <div className="wrong" id={described}>
          {wrong}
        </div>
      ) : null}
    </div>
  );
}
