/** Formulas made at random: nested as authors nest them, and deeper. */
import fc from 'fast-check'

const tex = String.raw

const LEAVES = ['x', 'y', 'n', '2', '42', '3.5', 'ab', tex`\alpha`, tex`\Omega`, tex`\mathbb{R}`, tex`\mathbf{v}`, tex`\mathcal{L}`, tex`\mathfrak{g}`, tex`\infty`, tex`\text{成本 & x}`.replace('&', tex`\&`), tex`\text{if }`, tex`\sin x`, tex`\log_2 n`, tex`\partial`, "f'", tex`\ell`, tex`\mathrm{d}x`, tex`30^\circ`, tex`\dots`, tex`\$`, tex`\%`, '利润']
const SIGNS = ['+', '-', '=', '<', '>', tex`\le`, tex`\times`, tex`\cdot`, ',', tex`\in`, tex`\to`, tex`\Rightarrow`, tex`\mid`, tex`\,`, tex`\quad`, '/', tex`\ne`, tex`\cup`, tex`\&`]
const SUMS = [tex`\sum`, tex`\prod`, tex`\int`, tex`\oint`, tex`\bigcup`, tex`\iint`]
const FENCES: readonly (readonly [string, string])[] = [['(', ')'], ['[', ']'], [tex`\{`, tex`\}`], ['|', '|'], [tex`\lfloor`, tex`\rfloor`], ['.', '|'], ['[', ')'], [tex`\langle`, tex`\rangle`], [tex`\{`, '.']]
const ACCENTS = ['hat', 'bar', 'tilde', 'dot', 'ddot', 'vec', 'overline', 'underline', 'widehat', 'overrightarrow', 'overbrace', 'underbrace', 'check', 'mathring']
const MATRICES = ['matrix', 'pmatrix', 'bmatrix', 'vmatrix', 'cases', 'smallmatrix']

export const formulas: fc.Arbitrary<string> = fc.letrec<{ formula: string; term: string }>((tie) => {
  const [inner, term] = [tie('formula'), tie('term')]
  const of = <T>(values: readonly T[]): fc.Arbitrary<T> => fc.constantFrom(...values)
  return {
    formula: fc.array(fc.tuple(term, of(SIGNS)), { minLength: 1, maxLength: 2 }).map((parts) => parts.map(([part, sign], i) => (i < parts.length - 1 ? `${part} ${sign} ` : part)).join('')),
    term: fc.oneof(
      { maxDepth: 3, depthSize: 'small', withCrossShrink: true },
      of(LEAVES),
      fc.tuple(inner, inner, of(['frac', 'dfrac', 'tfrac', 'binom'])).map(([a, b, name]) => `\\${name}{${a}}{${b}}`),
      inner.map((a) => tex`\sqrt{${a}}`),
      fc.tuple(inner, term).map(([a, b]) => tex`\sqrt[{${b}}]{${a}}`),
      fc.tuple(of(LEAVES.filter((leaf) => !/['^_]/.test(leaf))), inner).map(([a, b]) => `{${a}}_{${b}}`),
      fc.tuple(of(LEAVES.filter((leaf) => !/['^_]/.test(leaf))), inner, inner).map(([a, b, c]) => `{${a}}_{${b}}^{${c}}`),
      fc.tuple(of(SUMS), inner, inner, term).map(([sign, a, b, c]) => `${sign}_{${a}}^{${b}} ${c}`),
      fc.tuple(of(SUMS), inner, term).map(([sign, a, c]) => `${sign}_{${a}} ${c}`),
      fc.tuple(of(FENCES), inner).map(([[open, close], a]) => tex`\left${open} ${a} \right${close}`),
      fc.tuple(inner, inner).map(([a, b]) => tex`\left\{ ${a} \middle| ${b} \right\}`),
      fc.tuple(of(ACCENTS), inner).map(([name, a]) => `\\${name}{${a}}`),
      fc.tuple(of(['overbrace', 'underbrace']), inner, inner).map(([name, a, b]) => `\\${name}{${a}}${name === 'overbrace' ? '^' : '_'}{${b}}`),
      fc.tuple(of(MATRICES), inner, inner, inner, inner).map(([name, a, b, c, d]) => tex`\begin{${name}} ${a} & ${b} \\ ${c} & ${d} \end{${name}}`),
      fc.tuple(inner, inner, inner).map(([a, b, c]) => tex`\begin{aligned} ${a} &= ${b} \\ &= ${c} \end{aligned}`),
      fc.tuple(inner, inner).map(([a, b]) => tex`\xrightarrow[{${a}}]{${b}}`),
      fc.tuple(inner, term).map(([a, b]) => tex`\lim_{${a}} ${b}`),
      fc.tuple(inner, inner).map(([a, b]) => tex`\overset{${a}}{${b}}`),
      fc.tuple(of(['boxed', 'cancel', 'phantom', 'bcancel', 'mathrm', 'operatorname']), of(LEAVES.slice(0, 7))).map(([name, a]) => `\\${name}{${a}}`),
      inner.map((a) => tex`{\color{red} ${a}}`),
    ),
  }
}).formula
