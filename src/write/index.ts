export { fileNameFor } from './file-name.ts'
export { replaceFile, replaceFolder } from './replace.ts'
