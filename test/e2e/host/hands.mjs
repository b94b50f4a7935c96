// What a person at the window can do, as verbs the suite calls by name (support/ui.ts holds the same list, typed).
// A selector is Playwright's (CSS, `text=…`, `role=…`); it reaches into shadow roots, and with `frame` into a webview.
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { pinyin } from 'pinyin-pro';
import { withPalette } from './palette.mjs';

const here = dirname(fileURLToPath(import.meta.url));
/** No two runs draw the same bytes: only who asks for it gets new pictures into the repository. */
const renews = process.env.SANYOU_PICTURES === '1';
const pictures = join(here, renews ? '../pictures' : '../../../out/e2e/pictures');
const patience = 10_000;
const pause = ms => new Promise(done => setTimeout(done, ms));

/** Asks until `find` answers something other than undefined, or throws `what` after ten seconds. */
async function until(find, what) {
  for (const end = Date.now() + patience; ; await pause(50)) {
    const found = await find();
    if (found !== undefined) return found;
    if (Date.now() > end) throw new Error(typeof what === 'function' ? await what() : what);
  }
}

/** The document of a webview that is on show, by a part of its title ('' is any). A webview is a frame in a frame. */
async function webview(page, title) {
  const titles = [];
  const look = async () => {
    titles.length = 0;
    for (const frame of page.frames()) {
      if (!frame.parentFrame()?.parentFrame()) continue;
      const element = await frame.frameElement().catch(() => undefined);
      if ((await element?.getAttribute('id').catch(() => '')) !== 'active-frame') continue;
      const name = (await element.getAttribute('title')) ?? '';
      titles.push(name);
      if (name.includes(title) && (await element.isVisible())) return frame;
    }
    return undefined;
  };
  return until(look, () => `no webview titled “${title}”; on show: ${titles.join(' / ') || 'none'}`);
}

/** Types Han as an input method does: each key is swallowed, the letters stand underlined, a choice replaces them. */
async function compose(keyboard, han, letters) {
  const spelled = letters ?? pinyin(han, { toneType: 'none', type: 'array', v: true }).join('');
  let shown = '';
  const swallowed = async (key, code) => {
    const event = { key: 'Process', code, windowsVirtualKeyCode: 229 };
    await keyboard.send('Input.dispatchKeyEvent', { type: 'rawKeyDown', ...event });
    return () => keyboard.send('Input.dispatchKeyEvent', { type: 'keyUp', ...event, key });
  };
  for (const letter of spelled) {
    shown += letter;
    const release = await swallowed(letter, `Key${letter.toUpperCase()}`);
    const end = shown.length;
    await keyboard.send('Input.imeSetComposition', { text: shown, selectionStart: end, selectionEnd: end });
    await release();
    await pause(15);
  }
  const release = await swallowed(' ', 'Space');
  await keyboard.send('Input.insertText', { text: han });
  await release();
  await pause(30);
}

/** The verbs on one page: `can('type', ['abc'])`, `can('text', ['h1'], '预览')`. */
export function hands(page) {
  let keyboard; // the raw input of the browser, for what Playwright does not name
  const raw = async () => (keyboard ??= await page.context().newCDPSession(page));

  /** The elements of a selector that are on show, in the window or in a webview. */
  const shown = async (selector, frame) => {
    const scope = frame === undefined ? page : await webview(page, frame);
    return scope.locator(selector).filter({ visible: true });
  };
  const texts = async (selector, frame) => {
    const found = await (await shown(selector, frame)).allInnerTexts();
    return found.map(text => text.replaceAll('\u00a0', ' ')); // VS Code draws a blank as a no-break one
  };

  const verbs = {
    async type(_, text) {
      for (const char of text)
        if (char === '\n') await page.keyboard.press('Enter');
        else await page.keyboard.type(char, { delay: 10 });
    },
    compose: async (_, han, letters) => compose(await raw(), han, letters),
    press: async (_, ...keys) => {
      for (const key of keys) await page.keyboard.press(key, { delay: 10 });
    },
    async paste(_, text) {
      await page.evaluate(copied => navigator.clipboard.writeText(copied), text);
      await page.keyboard.press('Control+V');
    },
    async command(_, title) {
      await page.keyboard.press('F1');
      await page.locator('.quick-input-widget input').first().waitFor({ timeout: patience });
      await page.keyboard.insertText(title);
      const row = page.locator('.quick-input-list .monaco-list-row.focused').filter({ hasText: title });
      await row.waitFor({ timeout: patience });
      await page.keyboard.press('Enter');
    },
    async click(frame, selector, options) {
      await (await shown(selector, frame)).first().click({ timeout: patience, ...options });
    },
    async hover(frame, selector, options) {
      await (await shown(selector, frame)).first().hover({ timeout: patience, ...options });
    },
    async waitFor(frame, selector, text) {
      const look = async () => (await texts(selector, frame)).find(found => found.includes(text ?? ''));
      const wanted = text ? ` with “${text}”` : '';
      return until(look, async () => {
        const there = (await texts(selector, frame)).slice(0, 20);
        return `nothing on show${wanted}; there: ${JSON.stringify(there)}`;
      });
    },
    async waitGone(frame, selector, text) {
      const look = async () => (await texts(selector, frame)).some(found => found.includes(text ?? ''));
      await until(async () => ((await look()) ? undefined : true), 'still on show');
    },
    text: async (frame, selector) => (await texts(selector, frame))[0],
    texts: (frame, selector) => texts(selector, frame),
    async evaluate(frame, source) {
      return (frame === undefined ? page : await webview(page, frame)).evaluate(source);
    },
    async screenshot(_, name, keepPointer) {
      if (!keepPointer) await page.mouse.move(640, 799); // no stray hover in the picture
      await pause(200);
      const picture = await page.screenshot({ animations: 'disabled' });
      await mkdir(pictures, { recursive: true });
      await writeFile(join(pictures, `${name}.png`), renews ? withPalette(picture) : picture);
    },
    snapshot: async (_, path) => void (await page.screenshot({ path })),
  };

  return (verb, args, frame) => {
    if (!Object.hasOwn(verbs, verb)) throw new Error('no such verb');
    return verbs[verb](frame, ...args);
  };
}
