import { vi } from 'vitest';

type Answer = Record<string, unknown> | unknown[] | ((request: Request) => Promise<object>);

/** Stands in for the network, not for our code: path (and method) to the JSON it answers. */
export function answerWith(answers: Record<string, Answer>): Request[] {
  const asked: Request[] = [];
  vi.stubGlobal('fetch', async (input: Request) => {
    asked.push(input.clone());
    const path = new URL(input.url).pathname;
    const answer = answers[`${input.method} ${path}`] ?? answers[path];
    if (answer === undefined) {
      return Response.json({ code: 'not-found', title: 'Not found' }, { status: 404 });
    }
    const body = answer instanceof Function ? await answer(input) : answer;
    return body instanceof Response ? body : Response.json(body);
  });
  return asked;
}
