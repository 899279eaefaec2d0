import createClient, { type Middleware } from 'openapi-fetch';
import { tellMasked } from './masked';
import { problemOf } from './problem';
import type { components, paths } from './schema.gen';
import { send } from './send';

export type Schema = components['schemas'];

const refuse: Middleware = {
  async onResponse({ response }) {
    if (response.headers.has('Sabha-Masked')) tellMasked();
    if (!response.ok) throw await problemOf(response);
  },
};

export const client = createClient<paths>({
  baseUrl: typeof location === 'undefined' ? 'http://localhost' : location.origin,
  fetch: send,
});
client.use(refuse);

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
