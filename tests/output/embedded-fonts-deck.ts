/** Chinese, Latin, Greek, Cyrillic and Vietnamese text in every style, code, a table and a chart. */
export const EMBEDDED_FONTS_DECK = `# 把字体带在身边 —— with you

---

## 粗体与斜体 **Bold** and *italic*

- 的一是、普通文字，**粗体文字的一**，*强调*；with **bold**, *italic*, ***both é***.
- “引号”——破折号……省略号 → 箭头 ① 编号；罕见字：𠮷
- Ελληνικά, Русский, Tiếng Việt: Ắ ệ, fi ffl

---

## 代码

\`\`\`ts
const answer: number = 42 // 注释 comment
\`\`\`

行内 \`code\`，**\`bold code\`**。

---

## 表格

| 名称 | Value |
| --- | ---: |
| 甲 | 1,234 |
`
