/**
 * Bundles what runs in the browser: `src/web/client` and reveal.js → `lib/web/client.js` and `client.css`.
 * One classic script, for a page opened from the file system may not load modules.
 */
import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { build } from 'vite'

const root = fileURLToPath(new URL('../', import.meta.url))
const licence = await readFile(`${root}node_modules/reveal.js/LICENSE`, 'utf8')
const banner = `/*!\nThis file contains reveal.js (https://revealjs.com).\n\n${licence.trim()}\n*/`

await build({
  root,
  configFile: false,
  logLevel: 'warn',
  publicDir: false,
  // reveal.js takes settings from the URL's query, where anyone could put them: it is shown an empty one.
  define: { 'window.location.search': '""', 'location.search': '""' },
  plugins: [{ name: 'licence', enforce: 'post', generateBundle: (_, bundle) => Object.values(bundle).forEach(prependLicence) }],
  build: {
    outDir: 'lib/web',
    emptyOutDir: false,
    target: 'es2022',
    assetsInlineLimit: Infinity,
    // The CSS minifier folds `translate` and `scale` into `transform`, which is another property.
    cssMinify: false,
    reportCompressedSize: false,
    lib: { entry: 'src/web/client/main.ts', formats: ['iife'], name: 'Diptych', fileName: () => 'client.js', cssFileName: 'client' },
  },
})

/** The preview's pages are modules: they are served, never opened from the file system. */
for (const [entry, name] of [
  ['main', 'client'],
  ['split', 'split'],
]) {
  await build({
    root,
    configFile: false,
    logLevel: 'warn',
    publicDir: false,
    define: { 'window.location.search': '""', 'location.search': '""' },
    plugins: [
      {
        name: 'licence',
        enforce: 'post',
        generateBundle: (_, bundle) => Object.values(bundle).forEach(name === 'client' ? prependLicence : () => {}),
      },
    ],
    build: {
      outDir: 'lib/dev/client',
      emptyOutDir: false,
      target: 'es2022',
      assetsInlineLimit: Infinity,
      cssMinify: false,
      reportCompressedSize: false,
      lib: { entry: `src/dev/client/${entry}.ts`, formats: ['es'], fileName: () => `${name}.js`, cssFileName: name },
    },
  })
}

/** Prepends the licence to a chunk (the script) or an asset (the stylesheet), after minification. */
function prependLicence(file) {
  if (file.type === 'chunk') file.code = `${banner}\n${file.code}`
  else file.source = `${banner}\n${file.source}`
}
