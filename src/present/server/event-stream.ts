import { RESPONSE_ALREADY_SENT } from '@hono/node-server/utils/response'
import type { Audience } from '../session/views.ts'
import type { Ask } from './env.ts'
import { HEADERS } from './guard.ts'
import type { Hub } from './hub.ts'

/**
 * Answers with a stream of events that stays open. Written to Node's response itself: thousands of followers share one
 * rendered message.
 *
 * @param closed is called when the follower has gone
 */
export function eventStream(ask: Ask, hub: Hub, audience: Audience, closed: () => void = () => {}): Response {
  const { outgoing } = ask.env
  const last = Number(ask.req.header('last-event-id') ?? Number.NaN)
  outgoing.writeHead(200, {
    ...HEADERS,
    'content-type': 'text/event-stream; charset=utf-8',
    'x-accel-buffering': 'no',
  })
  const leave = hub.follow(audience, outgoing, Number.isInteger(last) ? last : undefined)
  outgoing.on('close', () => {
    leave()
    closed()
  })
  return RESPONSE_ALREADY_SENT
}
