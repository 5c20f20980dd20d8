/** The way to the server: JSON, the session's cookie, the token against forged requests. */

/** What the server said when it refused, in the words of both languages where it knows them. */
export class ApiError extends Error {
  constructor(
    readonly status: number,
    readonly code: string,
    message: string,
    readonly messageZh: string | undefined,
    readonly no: string | undefined,
    readonly body: unknown,
  ) {
    super(message);
  }
}

/** The line to the server is cut; nothing was stored that was not acknowledged. */
export class NoConnection extends Error {}

interface ErrorBody {
  readonly error?: { code?: string; message?: string; messageZh?: string; no?: string };
  readonly code?: string;
  readonly message?: string | string[];
  readonly messageZh?: string;
  readonly no?: string;
}

let csrf = '';

/** The token that every writing request carries; it comes with `me`. */
export function useToken(token: string | undefined): void {
  csrf = token ?? '';
}

export function get<T>(path: string): Promise<T> {
  return ask<T>('GET', path);
}

export function post<T>(path: string, body: unknown = {}, headers: Record<string, string> = {}): Promise<T> {
  return ask<T>('POST', path, body, headers);
}

export function put<T>(path: string, body: unknown): Promise<T> {
  return ask<T>('PUT', path, body);
}

export function remove<T>(path: string): Promise<T> {
  return ask<T>('DELETE', path, {});
}

async function ask<T>(method: string, path: string, body?: unknown, headers: Record<string, string> = {}): Promise<T> {
  const response = await fetch(`/api${path}`, {
    method,
    credentials: 'same-origin',
    headers: {
      accept: 'application/json',
      ...(body === undefined ? {} : { 'content-type': 'application/json', 'x-weir-csrf': fromCookie() ?? csrf }),
      ...headers,
    },
    body: body === undefined ? undefined : JSON.stringify(body),
  }).catch((error: unknown) => {
    throw new NoConnection(String(error));
  });
  const text = await response.text();
  if (!response.ok) throw refusal(response.status, text);

  return parse<T>(text);
}

function parse<T>(text: string): T {
  return text === '' ? JSON.parse('null') : JSON.parse(text);
}

function refusal(status: number, text: string): Error {
  let body: ErrorBody = {};
  try {
    body = parse<ErrorBody>(text) ?? {};
  } catch {
    // A proxy in between answers in HTML when the server is away.
    if (status >= 500) return new NoConnection(`Expected an answer of the server, but got ${status}`);
  }
  const said = body.error ?? body;
  const message = Array.isArray(said.message) ? said.message.join('; ') : (said.message ?? String(status));

  return new ApiError(status, said.code ?? String(status), message, said.messageZh, said.no, body);
}

function fromCookie(): string | undefined {
  const found = /(?:^|;\s*)(?:__Host-)?weir_csrf=([^;]+)/.exec(document.cookie);

  return found?.[1] ? decodeURIComponent(found[1]) : undefined;
}
