import 'reflect-metadata';

import { Injectable } from '@nestjs/common';

type Shape<T extends object = object> = new () => T;

export interface JobWorkerSpec {
  readonly type: string;
  /** What the step reads: checked before it runs; its property names are what is fetched. */
  readonly in: Shape;
  /** What the step answers: checked after it ran. */
  readonly out: Shape;
}

/** A step: one job type, one method. `ask` may go outside before the transaction; `run` never leaves the database. */
export interface Step {
  ask?(variables: object, signal: AbortSignal): Promise<unknown>;
  run(variables: object, asked?: unknown): Promise<object | void>;
}

interface StepOf<In extends object, Out extends object> {
  ask?(variables: In, signal: AbortSignal): Promise<unknown>;
  run(variables: In, asked: never): Promise<Out> | Promise<void>;
}

const MARK = 'weir:job-worker';

/** Marks a class as the worker of a job type, which is the path of its file. */
export function JobWorker<In extends object, Out extends object>(
  type: string,
  shapes: { readonly in: Shape<In>; readonly out: Shape<Out> },
) {
  return <C extends new (...dependencies: never[]) => StepOf<In, Out>>(step: C): void => {
    Reflect.defineMetadata(MARK, { type, ...shapes } satisfies JobWorkerSpec, step);
    Injectable()(step);
  };
}

/** What a class was marked with; undefined for every other class. */
export function specOf(step: NewableFunction): JobWorkerSpec | undefined {
  return Reflect.getMetadata(MARK, step) as JobWorkerSpec | undefined;
}
