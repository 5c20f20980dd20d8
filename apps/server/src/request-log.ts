import pinoHttp, { type HttpLogger } from 'pino-http';

/** One line a request: method, path without its query, status, time. Bodies, headers and queries may be personal and are not kept. */
export function requestLog(): HttpLogger {
  return pinoHttp({
    autoLogging: { ignore: ({ url }) => !url?.startsWith('/api/') || url.startsWith('/api/events') },
    quietReqLogger: true,
    serializers: {
      req: ({ method, url }: { method: string; url: string }) => ({ method, path: url.split('?')[0] }),
      res: ({ statusCode }: { statusCode: number }) => ({ statusCode }),
      err: ({ type, message }: { type: string; message: string }) => ({ type, message }),
    },
  });
}
