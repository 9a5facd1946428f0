// Makes `npx diptych` work inside this checkout: npm links the commands of dependencies, not the package's own.
import { chmodSync, mkdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const bin = fileURLToPath(new URL('../node_modules/.bin/', import.meta.url))
const target = fileURLToPath(new URL('../bin/diptych.js', import.meta.url))

mkdirSync(bin, { recursive: true })
chmodSync(target, 0o755)
if (process.platform === 'win32') writeFileSync(`${bin}diptych.cmd`, '@node "%~dp0\\..\\..\\bin\\diptych.js" %*\r\n')
else {
  rmSync(`${bin}diptych`, { force: true })
  symlinkSync('../../bin/diptych.js', `${bin}diptych`)
}
