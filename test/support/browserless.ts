/**
 * One person's way to the server: keeps the cookies of a session, sends the token against forged requests, tells errors in words.
 * A session that has ended, as it does when a test turns the clock by half a day, is opened again.
 */
export class Browserless {
  private readonly cookies = new Map<string, string>();
  private known: { login: string; password: string } | undefined;

  constructor(private readonly server: string) {}

  async signIn(login: string, password: string): Promise<void> {
    this.known = undefined;
    await this.post('/api/session', { login, password });
    this.known = { login, password };
  }

  get<T>(path: string): Promise<T> {
    return this.ask<T>('GET', path);
  }

  post<T = unknown>(path: string, body: unknown, headers: Record<string, string> = {}): Promise<T> {
    return this.ask<T>('POST', path, body, headers);
  }

  put<T = unknown>(path: string, body: unknown): Promise<T> {
    return this.ask<T>('PUT', path, body);
  }

  async ask<T>(method: string, path: string, body?: unknown, headers: Record<string, string> = {}): Promise<T> {
    const answer = await this.send(method, path, body, headers);
    if (answer.status >= 400) throw new Refused(method, path, answer.status, answer.body);
    return answer.body as T;
  }

  /** The raw answer: for what has to be refused. */
  async send(method: string, path: string, body?: unknown, headers: Record<string, string> = {}): Promise<{ status: number; body: unknown }> {
    const answer = await this.sendOnce(method, path, body, headers);
    const { known } = this;
    if (answer.status !== 401 || !known) return answer;
    await this.signIn(known.login, known.password);
    return this.sendOnce(method, path, body, headers);
  }

  private async sendOnce(method: string, path: string, body: unknown, headers: Record<string, string>): Promise<{ status: number; body: unknown }> {
    const response = await fetch(`${this.server}${path}`, {
      method,
      headers: {
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
        cookie: [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; '),
        'x-weir-csrf': this.cookies.get('weir_csrf') ?? this.cookies.get('__Host-weir_csrf') ?? '',
        ...headers,
      },
      ...(body === undefined ? {} : { body: typeof body === 'string' ? body : JSON.stringify(body) }),
    });
    for (const cookie of response.headers.getSetCookie()) {
      const [pair = ''] = cookie.split(';');
      const at = pair.indexOf('=');
      this.cookies.set(pair.slice(0, at), pair.slice(at + 1));
    }
    const text = await response.text();
    return { status: response.status, body: text === '' ? null : parsed(text) };
  }
}

export class Refused extends Error {
  constructor(
    method: string,
    path: string,
    readonly status: number,
    readonly body: unknown,
  ) {
    super(`${method} ${path} was answered ${status}: ${JSON.stringify(body)}`);
  }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}
