/** The deck in the browser. Bundled by `scripts/bundle-client.mjs`. */
import { startDeck } from './start.ts'

void startDeck()
