/**
 * A can as `a:custGeom` (§20.1.9.8): outline, text rectangle, handle and guides of the preset `can`
 * (presetShapeDefinitions.xml), with a connection site in the middle of each side, in the order of a rectangle's.
 *
 * The preset has five sites, the front edge of the lid first. LibreOffice 7.4 takes their indices for a rectangle's, and
 * so leads connectors to other sides than PowerPoint does.
 */
export const CAN =
  '<a:custGeom><a:avLst><a:gd name="adj" fmla="val 25000"/></a:avLst><a:gdLst>' +
  [
    ['maxAdj', '*/ 50000 h ss'],
    ['a', 'pin 0 adj maxAdj'],
    ['y1', '*/ ss a 200000'],
    ['y2', '+- y1 y1 0'],
    ['y3', '+- b 0 y1'],
  ]
    .map(([name, formula]) => `<a:gd name="${name}" fmla="${formula}"/>`)
    .join('') +
  '</a:gdLst><a:ahLst><a:ahXY gdRefY="adj" minY="0" maxY="maxAdj"><a:pos x="hc" y="y2"/></a:ahXY></a:ahLst><a:cxnLst>' +
  `${site('3cd4', 'hc', 't')}${site('cd2', 'l', 'vc')}${site('cd4', 'hc', 'b')}${site('0', 'r', 'vc')}</a:cxnLst>` +
  '<a:rect l="l" t="y2" r="r" b="y3"/><a:pathLst>' +
  `<a:path stroke="0" extrusionOk="0">${move('l', 'y1')}${arc('cd2', '-10800000')}${line('r', 'y3')}${arc('0', 'cd2')}<a:close/></a:path>` +
  `<a:path stroke="0" fill="lighten" extrusionOk="0">${move('l', 'y1')}${arc('cd2', 'cd2')}${arc('0', 'cd2')}<a:close/></a:path>` +
  `<a:path fill="none" extrusionOk="0">${move('r', 'y1')}${arc('0', 'cd2')}${arc('cd2', 'cd2')}${line('r', 'y3')}${arc('0', 'cd2')}${line('l', 'y1')}</a:path>` +
  '</a:pathLst></a:custGeom>'

function site(angle: string, x: string, y: string): string {
  return `<a:cxn ang="${angle}"><a:pos x="${x}" y="${y}"/></a:cxn>`
}

function move(x: string, y: string): string {
  return `<a:moveTo><a:pt x="${x}" y="${y}"/></a:moveTo>`
}

function line(x: string, y: string): string {
  return `<a:lnTo><a:pt x="${x}" y="${y}"/></a:lnTo>`
}

function arc(start: string, swing: string): string {
  return `<a:arcTo wR="wd2" hR="y1" stAng="${start}" swAng="${swing}"/>`
}
