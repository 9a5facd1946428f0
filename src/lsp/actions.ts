import { CodeActionKind, type CodeAction, type Diagnostic } from 'vscode-languageserver/node'

/** Mends what diagnostics know how to mend: the name that was probably meant, written over the one that is wrong. */
export function actionsFor(uri: string, diagnostics: readonly Diagnostic[], language: 'zh' | 'en'): CodeAction[] {
  return diagnostics.flatMap((diagnostic) => {
    const write = (diagnostic.data as { write?: unknown } | undefined)?.write
    if (diagnostic.source !== 'diptych' || typeof write !== 'string') return []
    return [
      {
        title: language === 'zh' ? `改为“${write}”` : `Change to “${write}”`,
        kind: CodeActionKind.QuickFix,
        diagnostics: [diagnostic],
        isPreferred: true,
        edit: { changes: { [uri]: [{ range: diagnostic.range, newText: write }] } },
      },
    ]
  })
}
