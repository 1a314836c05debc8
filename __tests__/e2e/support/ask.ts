import type { Action, Input, Output, Reply } from '../../../contract'

/** Calls the server as a program would: to find ids for addresses, never in place of what a person does. */
export async function ask<A extends Action>(
  url: string,
  token: string,
  action: A,
  input: Input<A>,
): Promise<Output<A>> {
  const response = await fetch(`${url}/api/${action}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...(token ? { authorization: `Bearer ${token}` } : {}) },
    body: JSON.stringify(input),
  })
  const reply = (await response.json()) as Reply<A>
  if (!reply.ok) throw new Error(`${action}: ${reply.code} ${reply.message}`)
  return reply.data
}

export const trialToken = async (url: string, key: string): Promise<string> =>
  (await ask(url, '', 'people.trialSignIn', { key })).token
