/** The room's page: follow the presenter, look back, answer, ask. */
import './room.css'
import { get } from '../shared/api.ts'
import { fill } from '../shared/dom.ts'
import { follow, type Info } from './follow.ts'
import { joinForm } from './join.ts'

const app = document.querySelector<HTMLElement>('#app')!

void start()

async function start(): Promise<void> {
  const info = await get<Info>('info')
  if (info.joined) await enter(info)
  else
    fill(
      app,
      joinForm(info, () => void enter(info)),
    )
}

async function enter(info: Info): Promise<void> {
  // The code in the address has done its work; it need not stand in the history.
  history.replaceState(null, '', location.pathname)
  await follow(app, info)
}
