import type { Flow, RefusedField } from './types';

interface Body {
  errors?: RefusedField[];
  data?: { flows?: Flow[] };
  meta?: Record<string, unknown>;
}

/** An answer of the sign-in API that is no success; its own words are never shown. */
export class Refusal extends Error {
  override readonly name = 'Refusal';
  readonly status: number;
  readonly errors: readonly RefusedField[];
  readonly flows: readonly Flow[];
  readonly meta: Readonly<Record<string, unknown>>;
  /** Seconds until another try is worth it, if the server said. */
  readonly retryAfter: number | null;

  constructor(body: Body, status: number, retryAfter: number | null = null) {
    super(body.errors?.[0]?.code ?? `HTTP ${status}`);
    this.status = status;
    this.errors = body.errors ?? [];
    this.flows = body.data?.flows ?? [];
    this.meta = body.meta ?? {};
    this.retryAfter = retryAfter;
  }

  /** The code that tells best what is wrong. */
  get code(): string {
    return this.status === 429 ? 'rate_limited' : (this.errors[0]?.code ?? `http-${this.status}`);
  }

  /** The step that the person has to take before they are in. */
  get pending(): Flow | undefined {
    return this.flows.find((flow) => flow.is_pending === true);
  }
}

export async function refusalOf(response: Response): Promise<Refusal> {
  const isJson = (response.headers.get('content-type') ?? '').includes('json');
  const body: unknown = isJson ? await response.json() : {};
  const wait = Number(response.headers.get('Retry-After') ?? NaN);
  return new Refusal(body as Body, response.status, Number.isFinite(wait) ? wait : null);
}
