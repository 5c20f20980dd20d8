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
        {must ? <Must /> : null}
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

/** The mark of a field that must be filled; what reads the page aloud hears it from the field's own message. */
export function Must() {
  return (
    <span className="must" aria-hidden>
      *
    </span>
  );
}
