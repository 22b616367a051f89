import type { z } from './schemas';
import { ApiProblem } from './problem';
import { accessToken, currentSession, renewSession } from './session';

type Options = {
  readonly method?: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  readonly body?: unknown;
  /** Sent as it is, instead of a body in JSON. */
  readonly file?: Blob;
  readonly signal?: AbortSignal | undefined;
  /** The version that an edit was based on: 412 if there is a newer one. */
  readonly ifMatch?: number;
  /** The answer is the same for everyone: do not wait for a token. */
  readonly anonymous?: boolean;
  /** One for each thing that is wanted: asked again with the same, the platform does it once. */
  readonly idempotencyKey?: string;
  /** Sent even while the page is being left. */
  readonly keepalive?: boolean;
};

/** Calls the platform and reads an answer of a known shape. Throws {@link ApiProblem}. */
export async function call<S extends z.ZodType>(schema: S, path: string, options: Options = {}): Promise<z.infer<S>> {
  const response = await send(path, options);
  return schema.parse(await response.json());
}

/** Calls the platform where only success matters. Throws {@link ApiProblem}. */
export async function command(path: string, options: Options): Promise<void> {
  await send(path, options);
}

/** Fetches a file. Throws {@link ApiProblem}. */
export async function file(path: string): Promise<{ readonly blob: Blob; readonly name: string }> {
  const response = await send(path, {});
  const [, name = 'download'] = /filename="?([^";]+)"?/.exec(response.headers.get('Content-Disposition') ?? '') ?? [];
  return { blob: await response.blob(), name };
}

async function send(path: string, options: Options): Promise<Response> {
  let response = await attempt(path, options, options.anonymous ? undefined : await accessToken());
  if (response.status === 401 && currentSession().status === 'signed-in') {
    const renewed = await renewSession();
    response = await attempt(path, options, renewed?.accessToken);
  }

  if (!response.ok) {
    throw await ApiProblem.from(response);
  }

  return response;
}

async function attempt(path: string, options: Options, token: string | undefined): Promise<Response> {
  const headers = new Headers();
  if (token) {
    headers.set('Authorization', `Bearer ${token}`);
  }

  if (options.body !== undefined) {
    headers.set('Content-Type', 'application/json');
  }

  if (options.file) {
    headers.set('Content-Type', options.file.type || 'application/octet-stream');
  }

  if (options.ifMatch !== undefined) {
    headers.set('If-Match', `"${options.ifMatch}"`);
  }

  if (options.idempotencyKey) {
    headers.set('Idempotency-Key', options.idempotencyKey);
  }

  try {
    return await fetch(path, {
      method: options.method ?? 'GET',
      headers,
      body: options.body === undefined ? (options.file ?? null) : JSON.stringify(options.body),
      signal: options.signal ?? null,
      keepalive: options.keepalive ?? false,
    });
  } catch (error) {
    if (error instanceof DOMException && error.name === 'AbortError') {
      throw error;
    }

    throw ApiProblem.offline();
  }
}
