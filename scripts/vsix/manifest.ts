import { extname } from 'node:path'

/** What the package says of itself, from the extension's `package.json`, its texts resolved. */
export interface ExtensionManifest {
  name: string
  displayName: string
  description: string
  version: string
  publisher: string
  icon: string
  categories: readonly string[]
  keywords: readonly string[]
  engines: { vscode: string }
  extensionKind: readonly string[]
}

const TYPES: Readonly<Record<string, string>> = {
  '.json': 'application/json',
  '.js': 'application/javascript',
  '.md': 'text/markdown',
  '.txt': 'text/plain',
  '.png': 'image/png',
  '.vsixmanifest': 'text/xml',
}

/** `[Content_Types].xml` (ECMA-376-2 §10.1.2.2) for files of those names. VSIX packages write endings with their dot. */
export function contentTypes(names: readonly string[]): string {
  const endings = [...new Set(names.map((name) => extname(name)))].toSorted()
  const defaults = endings.map((ending) => {
    const type = TYPES[ending]
    if (type === undefined) throw new Error(`${ending} has no content type; give it one in scripts/vsix/manifest.ts`)
    return `<Default Extension="${ending}" ContentType="${type}"/>`
  })
  return `<?xml version="1.0" encoding="utf-8"?>\n<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">${defaults.join('')}</Types>\n`
}

/** `extension.vsixmanifest` (schema vsx-schema/2011, version 2.0.0), as Visual Studio Code and its galleries read it. */
export function vsixManifest(extension: ExtensionManifest, locales: readonly string[]): string {
  const properties: Record<string, string> = {
    'Microsoft.VisualStudio.Code.Engine': extension.engines.vscode,
    'Microsoft.VisualStudio.Code.ExtensionDependencies': '',
    'Microsoft.VisualStudio.Code.ExtensionPack': '',
    'Microsoft.VisualStudio.Code.ExtensionKind': extension.extensionKind.join(','),
    'Microsoft.VisualStudio.Code.LocalizedLanguages': locales.join(','),
    'Microsoft.VisualStudio.Code.ExecutesCode': 'true',
    'Microsoft.VisualStudio.Services.GitHubFlavoredMarkdown': 'true',
    'Microsoft.VisualStudio.Services.Content.Pricing': 'Free',
  }
  const assets: Record<string, string> = {
    'Microsoft.VisualStudio.Code.Manifest': 'package.json',
    'Microsoft.VisualStudio.Services.Content.Details': 'README.md',
    'Microsoft.VisualStudio.Services.Content.License': 'LICENSE.txt',
    'Microsoft.VisualStudio.Services.Icons.Default': extension.icon,
  }
  const { name, version, publisher, displayName, description, keywords, categories, icon } = extension
  return [
    '<?xml version="1.0" encoding="utf-8"?>',
    '<PackageManifest Version="2.0.0" xmlns="http://schemas.microsoft.com/developer/vsx-schema/2011">',
    '  <Metadata>',
    `    <Identity Language="en-US" Id="${xml(name)}" Version="${xml(version)}" Publisher="${xml(publisher)}"/>`,
    `    <DisplayName>${xml(displayName)}</DisplayName>`,
    `    <Description xml:space="preserve">${xml(description)}</Description>`,
    `    <Tags>${xml(keywords.join(','))}</Tags>`,
    `    <Categories>${xml(categories.join(','))}</Categories>`,
    '    <GalleryFlags>Public</GalleryFlags>',
    '    <Properties>',
    ...Object.entries(properties).map(([id, value]) => `      <Property Id="${id}" Value="${xml(value)}"/>`),
    '    </Properties>',
    '    <License>extension/LICENSE.txt</License>',
    `    <Icon>extension/${xml(icon)}</Icon>`,
    '  </Metadata>',
    '  <Installation>',
    '    <InstallationTarget Id="Microsoft.VisualStudio.Code"/>',
    '  </Installation>',
    '  <Dependencies/>',
    '  <Assets>',
    ...Object.entries(assets).map(([type, path]) => `    <Asset Type="${type}" Path="extension/${xml(path)}" Addressable="true"/>`),
    '  </Assets>',
    '</PackageManifest>',
    '',
  ].join('\n')
}

function xml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')
}
