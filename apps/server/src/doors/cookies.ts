import { Injectable } from '@nestjs/common';
import type { Request, Response } from 'express';

/** The two cookies. With TLS their names bind them to this host alone (`__Host-`); plain http knows no such names. */
@Injectable()
export class CookieNames {
  readonly session: string;
  readonly csrf: string;

  constructor(readonly isSecure: boolean) {
    const prefix = isSecure ? '__Host-' : '';
    this.session = `${prefix}weir_session`;
    this.csrf = `${prefix}weir_csrf`;
  }

  give(response: Response, { token, csrf, expiresAt }: { token: string; csrf: string; expiresAt: string }): void {
    const common = { sameSite: 'strict', secure: this.isSecure, path: '/', expires: new Date(expiresAt) } as const;
    response.cookie(this.session, token, { ...common, httpOnly: true });
    response.cookie(this.csrf, csrf, common);
  }

  take(response: Response): void {
    for (const name of [this.session, this.csrf]) response.clearCookie(name, { path: '/', secure: this.isSecure, sameSite: 'strict' });
  }
}

export function cookieOf(request: Request, name: string): string | undefined {
  for (const pair of (request.headers.cookie ?? '').split(';')) {
    const at = pair.indexOf('=');
    // Both of ours are base64url: nothing in them was encoded.
    if (pair.slice(0, at).trim() === name) return pair.slice(at + 1).trim();
  }
  return undefined;
}
