/** Runs in every page that is watched, again after each load: `sees(word)` resolves when readers see the word. */

/** Elements below `root`, or itself, whose text holds the word. */
function holders(root, word) {
  const path = `descendant-or-self::text()[contains(., "${word}")][not(ancestor::script or ancestor::textarea or ancestor::style)]`
  const found = document.evaluate(path, root, null, XPathResult.ORDERED_NODE_SNAPSHOT_TYPE)
  return Array.from({ length: found.snapshotLength }, (_, i) => found.snapshotItem(i).parentElement)
}

/** It is laid out within the window. */
function isShown(element) {
  const { width, height, right, bottom, left, top } = element.getBoundingClientRect()
  const isInside = right > 0 && bottom > 0 && left < innerWidth && top < innerHeight
  return width > 0 && height > 0 && isInside && element.checkVisibility({ opacityProperty: true, visibilityProperty: true })
}

/**
 * All of a large page takes a while to go through: the word is looked for in what changes, and where it stands is looked at
 * then and in every frame.
 */
globalThis.sees = (word) =>
  new Promise((done) => {
    let elements = holders(document, word)
    const look = () => {
      if (!elements.some(isShown)) return false
      observer.disconnect()
      done()
      return true
    }
    const observer = new MutationObserver((changes) => {
      const changed = new Set(changes.flatMap(({ type, target, addedNodes }) => (type === 'childList' ? [...addedNodes] : [target])))
      const come = [...changed].flatMap((node) => (node.isConnected ? holders(node, word) : []))
      if (come.length === 0) return
      elements = [...elements, ...come]
      look()
    })
    observer.observe(document, { childList: true, characterData: true, subtree: true })
    const everyFrame = () => void (look() || requestAnimationFrame(everyFrame))
    everyFrame()
  })
