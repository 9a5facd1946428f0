import type { StateInline } from 'markdown-it'

/** Names that GitHub, Slack, HackMD and Marp have for pictures, those that decks and READMEs use most. */
const NAMES = `+1 👍 -1 👎 100 💯 alarm_clock ⏰ ambulance 🚑 apple 🍎 arrow_down ⬇️ arrow_left ⬅️ arrow_right ➡️ arrow_up ⬆️ art 🎨 bangbang ‼️
  bar_chart 📊 beer 🍺 beers 🍻 bell 🔔 bento 🍱 blue_heart 💙 blush 😊 book 📖 bookmark 🔖 books 📚 boom 💥 bow 🙇 bug 🐛 bulb 💡 bullettrain_side 🚄 calendar 📅
  camera 📷 chart_with_downwards_trend 📉 chart_with_upwards_trend 📈 checkered_flag 🏁 clap 👏 clipboard 📋 cloud ☁️ coffee ☕ computer 💻 confused 😕
  construction 🚧 construction_worker 👷 cool 🆒 crown 👑 cry 😢 dart 🎯 dizzy 💫 dog 🐶 earth_americas 🌎 earth_asia 🌏 email 📧 envelope ✉️ exclamation ❗ eyes 👀
  file_folder 📁 fire 🔥 floppy_disk 💾 gear ⚙️ gem 💎 ghost 👻 gift 🎁 globe_with_meridians 🌐 green_heart 💚 grey_question ❔ grin 😁 hammer 🔨
  hammer_and_wrench 🛠️ handshake 🤝 heart ❤️ heart_eyes 😍 heavy_check_mark ✔️ heavy_plus_sign ➕ heavy_exclamation_mark ❗ hourglass ⌛ house 🏠
  information_source ℹ️ iphone 📱 joy 😂 key 🔑 label 🏷️ laughing 😆 link 🔗 lock 🔒 mag 🔍 mailbox 📫 medal_sports 🏅 mega 📣 memo 📝 microscope 🔬
  money_with_wings 💸 moneybag 💰 moon 🌔 mortar_board 🎓 muscle 💪 musical_note 🎵 new 🆕 no_entry ⛔ no_entry_sign 🚫 notebook 📓 nut_and_bolt 🔩 octopus 🐙
  ok ✅ ok_hand 👌 open_book 📖 open_file_folder 📂 package 📦 page_facing_up 📄 page_with_curl 📃 party_popper 🎉 pencil 📝 pencil2 ✏️ penguin 🐧
  phone ☎️ pray 🙏 pushpin 📌 question ❓ rabbit 🐰 rainbow 🌈 raised_hands 🙌 recycle ♻️ red_circle 🔴 rocket 🚀 rotating_light 🚨 runner 🏃 satisfied 😆
  scroll 📜 see_no_evil 🙈 seedling 🌱 shield 🛡️ ship 🚢 shrug 🤷 sleeping 😴 smile 😄 smiley 😃 smirk 😏 snake 🐍 snowflake ❄️ sob 😭 soon 🔜 sos 🆘 sparkles ✨
  sparkling_heart 💖 speech_balloon 💬 star ⭐ star2 🌟 stopwatch ⏱️ sunglasses 😎 sunny ☀️ tada 🎉 telescope 🔭 test_tube 🧪 thinking 🤔 thought_balloon 💭 thumbsdown 👎
  thumbsup 👍 tools 🛠️ tophat 🎩 triangular_flag_on_post 🚩 trophy 🏆 truck 🚚 turtle 🐢 umbrella ☔ unlock 🔓 v ✌️ vertical_traffic_light 🚦 warning ⚠️
  wastebasket 🗑️ watch ⌚ wave 👋 whale 🐳 white_check_mark ✅ wink 😉 wrench 🔧 x ❌ yellow_heart 💛 zap ⚡ zzz 💤`

/** Made for the first name. */
let emojiByName: ReadonlyMap<string, string> | undefined

function readNames(): ReadonlyMap<string, string> {
  const words = NAMES.split(/\s+/)
  return new Map(words.flatMap((name, at) => (at % 2 === 0 ? [[name, words[at + 1]!] as const] : [])))
}

/** Longest name that is looked at. */
const LONGEST = 32

/** `:rocket:`, where it stands between words: an emoji. A name that is not known is text. */
export function emoji(state: StateInline, silent: boolean): boolean {
  if (state.src.charCodeAt(state.pos) !== 0x3a || /[\w:]/.test(state.src[state.pos - 1] ?? '')) return false
  const match = /^:([a-z0-9_+-]+):(?![\w:])/.exec(state.src.slice(state.pos, Math.min(state.posMax, state.pos + LONGEST)))
  const character = match && (emojiByName ??= readNames()).get(match[1]!)
  if (!character) return false
  if (!silent) state.pending += character
  state.pos += match[0].length
  return true
}
