import type { components } from './schema.gen';

type Body = components['schemas']['Problem'];
export type FieldProblem = components['schemas']['FieldProblem'];

/** An answer of the kind `application/problem+json`, in the reader's language. */
export class Problem extends Error {
  override readonly name = 'Problem';
  readonly status: number;
  readonly code: string;
  readonly title: string;
  readonly detail: string;
  readonly errors: readonly FieldProblem[];

  constructor(body: Partial<Body>, status: number) {
    super(body.title ?? `HTTP ${status}`);
    this.status = status;
    this.code = body.code ?? `http-${status}`;
    this.title = body.title ?? '';
    this.detail = body.detail ?? '';
    this.errors = body.errors ?? [];
  }

  /** The message for one field of the form, if the server named it. */
  field(name: string): string | undefined {
    return this.errors.find((error) => error.field === name)?.message;
  }
}

export function problemField(error: unknown, name: string): string | undefined {
  return error instanceof Problem ? error.field(name) : undefined;
}

export async function problemOf(response: Response): Promise<Problem> {
  const isJson = (response.headers.get('content-type') ?? '').includes('json');
  const body: unknown = isJson ? await response.json() : {};
  return new Problem(typeof body === 'object' && body !== null ? body : {}, response.status);
}
