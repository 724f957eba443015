import createClient, { type Client, type Middleware } from 'openapi-fetch';
import { problemOf, UnreachableError } from './problem';
import type { paths } from './schema';

const refuse: Middleware = {
  async onResponse({ response }) {
    if (!response.ok) throw await problemOf(response);
  },
  onError() {
    return new UnreachableError();
  },
};

/** The operations without login. */
export function publicClient(): Client<paths> {
  const client = createClient<paths>({ baseUrl: location.origin });
  client.use(refuse);
  return client;
}

/** The operations of staff; the token is asked for before each request, so that it is fresh. */
export function staffClient(token: () => Promise<string>): Client<paths> {
  const client = createClient<paths>({ baseUrl: location.origin });
  client.use({
    async onRequest({ request }) {
      request.headers.set('Authorization', `Bearer ${await token()}`);
      return request;
    },
  });
  client.use(refuse);
  return client;
}

/** The data of an answer; errors have been thrown by then. */
export async function dataOf<T>(answer: Promise<{ data?: T }>): Promise<T> {
  return (await answer).data as T;
}
