// What the tests need beside Node: a browser, LibreOffice with its Python bridge, and poppler.
// As root on a Debian system they are installed; elsewhere one line says what to install.
import { execFileSync, spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'

const tools = [
  { package: 'chromium', present: () => existsSync(process.env.CHROMIUM ?? '/usr/bin/chromium') },
  { package: 'libreoffice-impress', present: () => runs('soffice', ['--version']) },
  { package: 'python3-uno', present: () => runs('/usr/bin/python3', ['-c', 'import uno']) },
  { package: 'poppler-utils', present: () => runs('pdftoppm', ['-v']) },
  { package: 'redis-server', present: () => runs('redis-server', ['--version']) },
  { package: 'fonts-noto-cjk', present: () => fonts('Noto Sans CJK SC') },
  { package: 'fonts-liberation', present: () => fonts('Liberation Sans') },
]

const missing = tools.filter((tool) => !tool.present()).map((tool) => tool.package)
if (missing.length > 0) {
  const install = `apt-get install -y ${missing.join(' ')}`
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) {
    console.error(`The tests need more than Node: install it with "sudo ${install}" (or set CHROMIUM to your browser).`)
    process.exit(1)
  }
  console.log(`Installing the test tools: ${missing.join(' ')}`)
  const options = { stdio: ['ignore', 'ignore', 'inherit'], env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } }
  execFileSync('apt-get', ['update'], options)
  execFileSync('apt-get', ['install', '-y', '--no-install-recommends', ...missing], options)
}

function runs(command, args) {
  return spawnSync(command, args, { stdio: 'ignore' }).status === 0
}

function fonts(family) {
  return spawnSync('fc-list', [family], { encoding: 'utf8' }).stdout?.trim().length > 0
}
