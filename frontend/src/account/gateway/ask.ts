import { send } from '@/platform/api';
import { inTurn } from './inTurn';
import { refusalOf } from './refusal';

const BASE = '/_allauth/browser/v1/';

interface Call {
  method?: 'GET' | 'POST' | 'PUT' | 'DELETE';
  body?: object;
  headers?: Record<string, string>;
}

/** Asks the sign-in API, one thing at a time; anything but success is thrown as a `Refusal`. */
export function ask<T>(path: string, call: Call = {}): Promise<T> {
  return inTurn(() => answered<T>(path, call));
}

async function answered<T>(path: string, call: Call): Promise<T> {
  const { method = 'GET', body, headers = {} } = call;
  const response = await send(
    new Request(new URL(BASE + path, location.origin), {
      method,
      headers: { Accept: 'application/json', ...headers, ...(body && JSON_TYPE) },
      ...(body && { body: JSON.stringify(body) }),
    }),
  );
  if (!response.ok) throw await refusalOf(response);
  const answer = (await response.json()) as { data?: T };
  return answer.data as T;
}

const JSON_TYPE = { 'Content-Type': 'application/json' };
