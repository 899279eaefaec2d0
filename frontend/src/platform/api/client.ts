import createClient, { type Middleware } from 'openapi-fetch';
import { currentLanguage } from '@/ui/language';
import { problemOf } from './problem';
import type { components, paths } from './schema.gen';

export type Schema = components['schemas'];

let csrfToken = '';

/** The session's token, sent with every write. */
export function setCsrfToken(token: string): void {
  csrfToken = token;
}

const dress: Middleware = {
  onRequest({ request }) {
    request.headers.set('Accept-Language', currentLanguage());
    if (request.method !== 'GET') request.headers.set('X-CSRFToken', csrfToken);
    return request;
  },
  async onResponse({ response }) {
    if (!response.ok) throw await problemOf(response);
  },
};

export const client = createClient<paths>({
  baseUrl: typeof location === 'undefined' ? 'http://localhost' : location.origin,
  fetch: (request) => globalThis.fetch(request),
});
client.use(dress);

interface Answer<T> {
  data?: T;
  response: Response;
}

/** The body of an answer; anything but success has been thrown as a `Problem`. */
export async function read<T>(asked: Promise<Answer<T>>): Promise<T> {
  const { data } = await asked;
  return data as T;
}

export interface Versioned<T> {
  data: T;
  /** Send back as `If-Match` with a change. */
  etag: string;
}

export async function readVersioned<T>(asked: Promise<Answer<T>>): Promise<Versioned<T>> {
  const { data, response } = await asked;
  return { data: data as T, etag: response.headers.get('ETag') ?? '' };
}
