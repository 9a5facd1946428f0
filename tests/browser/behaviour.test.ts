import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { fixture } from './fixture.ts'
import { setStage, shownSlide, showSlide, type Stage } from './stage.ts'

let stage: Stage
beforeAll(async () => {
  stage = await setStage(fixture)
}, 30_000)
afterAll(() => stage.close())

describe('presenting', () => {
  test('skips hidden slides both ways; their address still leads to them', async () => {
    const { page } = await stage.open({ at: '#/shapes', reducedMotion: 'reduce' })
    for (const key of ['ArrowRight', 'ArrowRight']) await page.keyboard.press(key)
    expect(await shownSlide(page)).toBe('slide-2026')
    await page.keyboard.press('ArrowLeft')
    expect(await shownSlide(page)).toBe('shapes')
    await showSlide(page, 'skipped')
    expect(await shownSlide(page)).toBe('skipped')
    await page.context().close()
  })

  test('a link leads to its slide, and the address follows', async () => {
    const { page } = await stage.open({ at: '#/inline' })
    await page.getByRole('link', { name: '一个到列表' }).click()
    expect(await shownSlide(page)).toBe('列表')
    await expect.poll(() => page.evaluate('decodeURIComponent(location.hash)'), { timeout: 3000 }).toBe('#/列表')
    await page.context().close()
  })

  test('motion is that of the slide entered, and of the slide left on the way back', async () => {
    const { page } = await stage.open({ at: '#/列表/2' })
    const motion = () => page.locator('.slides').getAttribute('data-motion')
    await page.keyboard.press('PageDown')
    expect([await shownSlide(page), await motion()]).toEqual(['inline', 'push'])
    await page.keyboard.press('ArrowLeft')
    expect([await shownSlide(page), await motion()]).toEqual(['列表', 'push'])
    await page.keyboard.press('Home')
    expect(await motion()).toBe('fade')
    await page.context().close()
  })

  test('the slide number counts all slides', async () => {
    const { page } = await stage.open({ at: '#/table' })
    expect((await page.locator('.slide-number').innerText()).replace(/\s+/g, ' ')).toBe('4 / 7')
    await page.context().close()
  })

  test('controls speak the deck’s language', async () => {
    const { page } = await stage.open()
    expect(await page.getByRole('button', { name: '下一页' }).count()).toBe(1)
    await page.keyboard.press('g')
    expect(await page.getByPlaceholder('跳到第几页').count()).toBe(1)
    await page.context().close()
  })
})

describe('hidden slides at the ends of a deck', () => {
  test('are passed over at the start and by Home and End', async () => {
    const [cover, list, inline] = fixture.scenes
    const ends = await setStage({
      ...fixture,
      scenes: [{ ...cover!, hidden: true }, list!, inline!, { ...cover!, id: 'back', hidden: true }],
    })
    const { page } = await ends.open({ reducedMotion: 'reduce' })
    expect(await shownSlide(page)).toBe('列表')
    await page.keyboard.press('End')
    expect(await shownSlide(page)).toBe('inline')
    await page.keyboard.press('ArrowRight')
    expect(await shownSlide(page)).toBe('inline')
    await page.keyboard.press('Home')
    expect(await shownSlide(page)).toBe('列表')
    await ends.close()
  })
})

describe('the window', () => {
  test.each([
    [1280, 720, 1280, 720],
    [1366, 768, 1365.33, 768],
    [390, 844, 390, 219.38],
    [1024, 768, 1024, 576],
  ])('of %s × %s holds a slide of %s × %s in its middle', async (width, height, w, h) => {
    const { page } = await stage.open({ viewport: { width, height } })
    const box = (await page.locator('section.present').boundingBox())!
    expect(box.width).toBeCloseTo(w, 1)
    expect(box.height).toBeCloseTo(h, 1)
    expect(box.x).toBeCloseTo((width - w) / 2, 1)
    expect(box.y).toBeCloseTo((height - h) / 2, 1)
    await page.context().close()
  })
})

describe('the overview', () => {
  test('shows every slide; a click goes there', async () => {
    const { page, complaints } = await stage.open()
    await page.keyboard.press('Escape')
    const boxes = await Promise.all((await page.locator('.slides > section').all()).map((slide) => slide.boundingBox()))
    expect(boxes).toHaveLength(fixture.scenes.length)
    for (const box of boxes) expect(box!.width).toBeCloseTo(boxes[0]!.width, 1)
    expect(new Set(boxes.map((box) => `${Math.round(box!.x)} ${Math.round(box!.y)}`)).size).toBe(boxes.length)
    await page.locator('section#table').click()
    expect(await shownSlide(page)).toBe('table')
    expect(await page.locator('.reveal.overview').count()).toBe(0)
    expect(complaints).toEqual([])
    await page.context().close()
  })

  test('up and down go by rows', async () => {
    const { page } = await stage.open({ viewport: { width: 1100, height: 540 } })
    await page.keyboard.press('o')
    await page.keyboard.press('ArrowDown')
    expect(await shownSlide(page)).toBe('shapes')
    await page.keyboard.press('ArrowUp')
    expect(await shownSlide(page)).toBe('cover')
    await page.context().close()
  })
})

describe('the page', () => {
  test('takes no settings from its address', async () => {
    const { page, complaints } = await stage.open({
      at: '?showNotes=true&view=scroll&transition=zoom&postMessage=true&controls=false#/列表',
    })
    expect(await page.locator('.notes:visible, .speaker-notes:visible').count()).toBe(0)
    expect(await page.locator('.reveal-scroll').count()).toBe(0)
    await page.evaluate(`postMessage(JSON.stringify({ method: 'slide', args: [0] }), '*')`)
    await page.waitForTimeout(50)
    expect(await shownSlide(page)).toBe('列表')
    expect(complaints).toEqual([])
    await page.context().close()
  })

  test('runs nothing of the author’s', async () => {
    const { page } = await stage.open({ at: '#/shapes' })
    await page.locator('#shapes img').first().evaluate('(image) => image.decode()')
    expect(await page.title()).toBe(fixture.title)
    expect(await page.locator('script').count()).toBe(1)
    await page.context().close()
  })

  test('loads every font it names', async () => {
    const { page } = await stage.open()
    for (const scene of fixture.scenes) await showSlide(page, scene.id === '2026' ? 'slide-2026' : scene.id)
    expect(
      await page.evaluate(
        `[...document.fonts].filter((font) => font.status !== 'loaded').map((font) => font.family + ' ' + font.unicodeRange)`,
      ),
    ).toEqual([])
    await page.context().close()
  })

  test('prints one slide a page, with everything on it', async () => {
    for (const at of ['', '?print-pdf']) {
      const { page } = await stage.open({ at })
      const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1')
      expect(pdf.match(/\/Type \/Page$/gm)).toHaveLength(fixture.scenes.length)
      expect(pdf).toMatch(/\/MediaBox \[0 0 720(?:\.\d+)? 40[45]/)
      await page.context().close()
    }
  })

  test('shows every slide without scripts', async () => {
    const { page } = await stage.open({ javaScriptEnabled: false, scripted: false })
    for (const slide of await page.locator('.slides > section').all()) expect(await slide.isVisible()).toBe(true)
    expect(await page.getByText('士气受损').isVisible()).toBe(true)
    await page.context().close()
  })
})

describe('assistive technology', () => {
  test('reads headings, lists and their levels', async () => {
    const { page } = await stage.open({ at: '#/列表', reducedMotion: 'reduce' })
    await showSlide(page, '列表')
    expect(await page.locator('section.present').ariaSnapshot()).toMatchInlineSnapshot(`
      "- heading "公司里有答案——却没传到“欧洲”" [level=2]
      - list:
        - listitem:
          - text: 重复调研：同一个市场，两支团队各花一次钱；CRM 里的 128 条线索，Team A 与 Team B 各打了一遍电话，客户问：“你们是一家公司吗？”
          - list:
            - listitem: 别人答过的问题，又从头答一遍
            - listitem: 周期变长，平均多花 2.5 周（Gartner, 2023）
        - listitem: 士气受损
      - list:
        - listitem: 先列出答案
        - listitem: 再找到人
      - paragraph: 销售团队协作培训教程 · 必要性
      - paragraph: "2""
    `)
    await page.context().close()
  })

  test('reads tables and quotations', async () => {
    const { page } = await stage.open({ at: '#/table', reducedMotion: 'reduce' })
    await showSlide(page, 'table')
    expect(await page.locator('section.present').ariaSnapshot()).toMatchInlineSnapshot(`
      "- heading "表格" [level=2]
      - table:
        - rowgroup:
          - row "项目 Before 协作之后（示例数据）":
            - columnheader "项目"
            - columnheader "Before"
            - columnheader "协作之后（示例数据）"
        - rowgroup:
          - row "平均响应时间 3.5 天 当天答复，最迟 24 小时内给出可执行的下一步":
            - cell "平均响应时间"
            - cell "3.5 天"
            - cell "当天答复，最迟 24 小时内给出可执行的下一步"
          - row "重复调研 6 次 1 次":
            - cell "重复调研"
            - cell "6 次"
            - cell "1 次"
      - blockquote:
        - paragraph: 我们不缺答案，缺的是让答案走到需要它的人那里。
        - paragraph: ——某区域主管"
    `)
    await page.context().close()
  })

  test('reads figures, and skips decoration', async () => {
    const { page } = await stage.open({ at: '#/shapes', reducedMotion: 'reduce' })
    await showSlide(page, 'shapes')
    expect(await page.locator('section.present').ariaSnapshot()).toMatchInlineSnapshot(`
      "- heading "图形与图片" [level=2]
      - figure "示意图":
        - img "一个圆，\\"在\\"方块里"
        - paragraph: 图 1：圆与方
      - figure:
        - code: "function add(a, b) { // 两数之和 return a + b }""
    `)
    await page.context().close()
  })

  test('is not in an application', async () => {
    const { page } = await stage.open()
    expect(await page.locator('[role=application]').count()).toBe(0)
    expect(await page.getByRole('main').count()).toBe(1)
    await page.context().close()
  })
})

describe('copying', () => {
  test.each([
    ['列表', 'list', '别人答过的问题，又从头答一遍\n周期变长，平均多花 2.5 周（Gartner, 2023）\n士气受损\n先列出答案\n再找到人'],
    ['table', 'numbers', '项目\tBefore\t协作之后（示例数据）\n平均响应时间\t3.5 天\t当天答复，最迟 24 小时内给出可执行的下一步\n'],
    ['table', 'quote', '我们不缺答案，缺的是让答案走到需要它的人那里。\n\n——某区域主管'],
    ['shapes', 'code', 'function add(a, b) {\n  // 两数之和\n  return a + b\n\n}'],
  ])('from %s, the %s: its text, in its lines', async (slide, node, text) => {
    const { page } = await stage.open({ at: `#/${slide}`, reducedMotion: 'reduce' })
    await showSlide(page, slide)
    const copied = await page.evaluate(`(() => {
      getSelection().selectAllChildren(document.querySelector('section.present [data-node=${node}]'))
      return getSelection().toString()
    })()`)
    expect(copied).toContain(text)
    expect(copied).not.toMatch(/[•–]|3\.(?!5)/)
    await page.context().close()
  })
})
