import { currentLanguage } from '@/ui/language';

/** Asks the person to prove again that it is they; true when they have. */
export type Prover = () => Promise<boolean>;

let csrfToken = '';
let prover: Prover | null = null;
let asking: Promise<boolean> | null = null;

/** The session's token, sent with every write. */
export function setCsrfToken(token: string): void {
  csrfToken = token;
}

export function setProver(next: Prover | null): void {
  prover = next;
}

/** Sends a call in the reader's language; one that wants a fresh proof is repeated after it. */
export async function send(request: Request): Promise<Response> {
  const first = dressed(request);
  const again = first.clone();
  const response = await globalThis.fetch(first);
  if (!(await wantsProof(response)) || !(await prove())) return response;
  return globalThis.fetch(dressed(again));
}

function dressed(request: Request): Request {
  request.headers.set('Accept-Language', currentLanguage());
  if (request.method !== 'GET') request.headers.set('X-CSRFToken', csrfToken);
  return request;
}

/** Calls that are refused at the same time share one question. */
function prove(): Promise<boolean> {
  asking ??= (prover?.() ?? Promise.resolve(false)).finally(() => (asking = null));
  return asking;
}

interface Refused {
  code?: string;
  meta?: { is_authenticated?: boolean };
}

/** Our API says so by a code; the sign-in API by a 401 to somebody who is signed in. */
async function wantsProof(response: Response): Promise<boolean> {
  if (response.status !== 401 && response.status !== 403) return false;
  if (!(response.headers.get('content-type') ?? '').includes('json')) return false;
  const { code, meta } = (await response.clone().json()) as Refused;
  if (response.status === 403) return code === 'reauthentication-required';
  return meta?.is_authenticated === true;
}
