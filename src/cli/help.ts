import { version } from './version.ts'

const GENERAL = `diptych ${version()}: one Markdown source, two decks that are the same deck

Usage: diptych COMMAND [DECK] [options]

Commands
  build   write the web deck and the PowerPoint file
  dev     show the deck in the browser as you type, with the PowerPoint file behind it
  watch   write both decks again whenever a file changes
  check   report what is wrong with a deck, write nothing
  present serve a live session: console, stage and the room's phones
  session report on a live session, or erase what the room said
  lsp     language server for editors, on standard input and output

DECK is a folder with deck.yaml, a folder of .md files, or one .md file; "slides" if it is left out.

Options
  -h, --help      help, also for one command: diptych build --help
  -v, --version   the version

Exit codes: 0 done (warnings allowed), 1 an error in the source, 2 wrong usage.
`

const COMMANDS: Record<string, string> = {
  build: `Usage: diptych build [DECK] [--out DIR] [--only web|pptx] [--no-notes]
                     [--lock-breaks] [--per-chapter] [--fonts office|brand] [--embed-fonts]
                     [--theme FILE|NAME] [--original-images] [--results LOG]
                     [--no-cache] [--clear-cache] [--json]

Writes DIR/web/index.html with its assets, and DIR/NAME.pptx. NAME is the deck's name, else that of
its folder or file. What has an error is said and left out; the rest is built.

Options
  --out DIR    where to write; "dist" if left out
  --only KIND  write only the web deck or only the PowerPoint file
  --no-notes   leave the speaker notes out of both decks, for decks that are given away
  --lock-breaks
               end every line of the PowerPoint file with a break, so that every program keeps the
               lines; text that is edited later does not reflow by itself
  --per-chapter
               also write one PowerPoint file a chapter: DIR/NAME-01-CHAPTER.pptx; slides keep their
               numbers, and links to slides of other chapters become plain text
  --fonts WHOSE
               faces that the PowerPoint file names: office, those that Office has (the default), or
               brand, the theme's own, which are those of the web deck
  --embed-fonts
               name the theme's own fonts and embed them in the PowerPoint file, cut down to the characters
               that its slides use; they are shown where programs read embedded fonts
  --theme FILE|NAME
               a PowerPoint template (.potx or .pptx, wherever it lies) or a theme, instead of the
               deck's own; the template's masters and layouts go into the PowerPoint file as they are
  --original-images
               keep pictures as they are; else PNG and WebP have no more pixels than slides show of them
  --no-cache   use and keep nothing of other builds
  --clear-cache
               first delete what builds have kept: node_modules/.cache/diptych above the deck or the
               working folder, or else the system's folder for caches
  --results LOG
               put what the room answered in a live session behind each question, as charts
  --json       print one JSON object: {"outputs":[{"path","slides","bytes","ms"}],"diagnostics":[…]}
`,
  dev: `Usage: diptych dev [DECK] [--port N] [--host ADDR] [--open] [--out DIR] [--no-pptx] [--poll]

Serves a preview that shows each edit in place, and writes DIR/NAME.pptx anew when edits rest. The page
/split shows each slide beside LibreOffice's rendering of the PowerPoint file.

Options
  --port N     port to listen on; 3030 if left out, and the next free one if it is taken
  --host ADDR  address to listen on; only this machine if left out. 0.0.0.0: the whole network
  --open       open the browser
  --out DIR    where to write the PowerPoint file; "dist" if left out
  --no-pptx    write no file
  --poll       look at the files again and again, for network drives that do not say when one changes
`,
  watch: `Usage: diptych watch [DECK] [--out DIR] [--only web|pptx] [--poll]

Writes both decks as "diptych build" does, and again whenever one of the deck's files changes.

Options
  --out DIR    where to write; "dist" if left out
  --only KIND  write only the web deck or only the PowerPoint file
  --poll       look at the files again and again, for network drives that do not say when one changes
`,
  check: `Usage: diptych check [DECK] [--theme FILE|NAME] [--json]

Compiles the deck, writes nothing, and reports what is wrong, each with file:line:column and how to mend it.

Options
  --json  print one JSON object: {"slides":N,"diagnostics":[…]}
`,
  present: `Usage: diptych present [DECK] [--host ADDR] [--port N] [--url URL]
                       [--log FILE | --resume] [--redis URL [--session NAME]] [--joins N]

Serves a live session from this machine until it is interrupted, and prints the addresses of the
console (drives), the stage (the projector) and the room (phones), with a QR code for the room.
Everything that happens is kept in a log; a session that was cut off goes on from it.

Options
  --host ADDR    address to listen on; 127.0.0.1 if left out. "0.0.0.0" lets phones on the same
                 network join
  --port N       port; 3344 if left out
  --url URL      the address that others use, where a proxy stands before this server
  --log FILE     the session's log; a file that exists goes on. If left out, a new file in
                 .diptych/sessions. FILE.secrets, beside it, holds the addresses' secrets
  --resume       go on with the newest log of this deck
  --redis URL    keep the log in a Redis stream instead, shared by several servers of one session
  --session NAME name of the session in Redis; the deck's name if left out
  --joins N      how many may join from one network address in a minute; 300 if left out
`,
  session: `Usage: diptych session report LOG [--out DIR]
       diptych session erase LOG
       diptych session save LOG --redis URL --session NAME
       diptych session erase --redis URL --session NAME

report writes a page, a workbook and CSV files: attendance, time per slide against the plan, results,
answers and questions. erase takes everything from the log that came from the room.
save writes a session that is in Redis to a file, for report, erase and "build --results"; erase with
--redis takes the whole session out of Redis.

Options
  --out DIR       where report writes; a folder beside the log if left out
  --redis URL     where the session is
  --session NAME  its name there
`,
  lsp: `Usage: diptych lsp [--stdio]

The language server (LSP 3.17): an editor starts it and speaks with it over standard input and output. It reports
problems as you type, completes layouts, blocks, settings, slide ids and paths, explains them, and finds what a
link or an include names. How to set up an editor: docs/editors.md.
`,
}

export function generalHelp(): string {
  return GENERAL
}

/** Help of one command; `name` is a command that exists. */
export function commandHelp(name: string): string {
  return COMMANDS[name]!
}
