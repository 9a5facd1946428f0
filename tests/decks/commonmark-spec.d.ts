declare module 'commonmark-spec' {
  /** The examples of the specification, `→` for tabs. */
  const spec: { tests: { markdown: string; html: string; section: string; number: number }[] }
  export default spec
}
