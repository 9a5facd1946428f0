/** A private fontconfig, so that every machine draws with the same fonts, whatever else is installed. */
import { execFileSync } from 'node:child_process'
import { mkdirSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Tools, ToolMissing } from './tools.ts'

/** What stands for the fonts that the PowerPoint file names, and the Debian package that has it. */
const SUBSTITUTES: readonly { names: readonly string[]; font: string; package: string }[] = [
  { names: ['Arial', 'Arimo', 'sans-serif'], font: 'Liberation Sans', package: 'fonts-liberation' },
  {
    names: ['Microsoft YaHei', 'Noto Sans SC', 'Yu Gothic', 'Malgun Gothic', 'Noto Sans KR', 'Microsoft JhengHei'],
    font: 'Noto Sans CJK SC',
    package: 'fonts-noto-cjk',
  },
  { names: ['DejaVu Sans'], font: 'DejaVu Sans', package: 'fonts-dejavu-core' },
  { names: ['Courier New', 'Cousine', 'monospace'], font: 'Liberation Mono', package: 'fonts-liberation' },
]

/**
 * Writes `fonts.conf` into a folder and checks that its fonts are installed.
 * @returns environment variables that make a program use it
 * @throws ToolMissing if a font is not installed
 */
export function privateFonts(folder: string, { fontList }: Tools): Record<string, string> {
  const cache = join(tmpdir(), 'diptych-fidelity-fonts')
  mkdirSync(cache, { recursive: true })
  const file = join(folder, 'fonts.conf')
  writeFileSync(file, fontsConf(cache))
  const environment = { FONTCONFIG_FILE: file, FONTCONFIG_PATH: folder }
  const installed = execFileSync(fontList, [':', 'family'], { encoding: 'utf8', env: { ...process.env, ...environment } })
  for (const { font, package: name } of SUBSTITUTES) {
    if (!installed.includes(font)) throw new ToolMissing(`the font ${font} is missing: apt-get install ${name}`)
  }
  return environment
}

function fontsConf(cache: string): string {
  const accepted = SUBSTITUTES.map(({ font }) => `<pattern><patelt name="family"><string>${font}</string></patelt></pattern>`)
  const aliases = SUBSTITUTES.flatMap(({ names, font }) =>
    names.map(
      (name) =>
        `<match target="pattern"><test name="family" qual="any"><string>${name}</string></test><edit name="family" mode="assign" binding="same"><string>${font}</string></edit></match>`,
    ),
  )
  return `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "urn:fontconfig:fonts.dtd">
<fontconfig>
<dir>/usr/share/fonts</dir>
<dir>/usr/local/share/fonts</dir>
<cachedir>${cache}</cachedir>
<selectfont><rejectfont><pattern><patelt name="outline"><bool>true</bool></patelt></pattern><pattern><patelt name="outline"><bool>false</bool></patelt></pattern></rejectfont><acceptfont>${accepted.join('')}</acceptfont></selectfont>
${aliases.join('\n')}
<match target="font"><edit name="hinting" mode="assign"><bool>false</bool></edit><edit name="antialias" mode="assign"><bool>true</bool></edit></match>
</fontconfig>
`
}
