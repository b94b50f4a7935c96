/**
 * The window, as a person uses it. Each call is carried out on the browser page that shows VS Code (host/hands.mjs does
 * it; a loopback request carries it there), and fails after ten seconds with what was on show instead.
 * Selectors are Playwright's: CSS, `text=…`, `role=button[name=…]`; only what is visible counts; shadow roots are open.
 */
const address = process.env.SANYOU_UI;

/** Whether there are hands at this window. In a desktop VS Code there are none: `before(needsWindow)` skips. */
export const hasWindow = address !== undefined;

/** For `before` and `beforeEach`: skips the tests that need hands where there are none. */
export function needsWindow(this: Mocha.Context): void {
  if (!hasWindow) this.skip();
}

type Answer = { value?: unknown; error?: string };

async function ask(verb: string, args: unknown[], frame?: string): Promise<unknown> {
  if (!address) throw new Error('no hands at this window');
  const response = await fetch(address, { method: 'POST', body: JSON.stringify({ verb, args, frame }) });
  const { value, error } = (await response.json()) as Answer;
  if (error !== undefined) throw new Error(error);
  return value;
}

/** How a click or hover is made; positions are pixels from the element's upper left corner. */
export type Pointing = {
  button?: 'left' | 'right';
  clickCount?: number;
  modifiers?: ('Control' | 'Shift' | 'Alt')[];
  position?: { x: number; y: number };
};

/** What can be looked at and pointed at: the whole window, or one webview. */
function place(frame?: string) {
  return {
    /** Clicks the first element on show that the selector finds. */
    click: async (selector: string, how: Pointing = {}) => void (await ask('click', [selector, how], frame)),
    /** Rests the pointer on the first such element. */
    hover: async (selector: string, how: Pointing = {}) => void (await ask('hover', [selector, how], frame)),
    /** Waits until such an element is on show (holding `text`, if given) and returns its text. */
    waitFor: async (selector: string, text?: string) =>
      (await ask('waitFor', [selector, text], frame)) as string,
    /** Waits until no such element (holding `text`, if given) is on show. */
    waitGone: async (selector: string, text?: string) =>
      void (await ask('waitGone', [selector, text], frame)),
    /** The text of the first such element on show now, undefined if there is none. */
    text: async (selector: string) => (await ask('text', [selector], frame)) as string | undefined,
    /** The texts of all such elements on show now. */
    texts: async (selector: string) => (await ask('texts', [selector], frame)) as string[],
    /** The value of a JavaScript expression in the page, or in the webview's document. */
    evaluate: async (source: string) => ask('evaluate', [source], frame),
    /** Waits until such an expression is true. */
    waitUntil: async (source: string) =>
      void (await eventually(async () => (await ask('evaluate', [source], frame)) === true, source)),
  };
}

export const ui = {
  ...place(),
  /** The document inside the webview on show whose title holds `title` (any, if not given). */
  frame: (title = '') => place(title),
  /** Types on the keyboard; what has no key (Han, 【) arrives as an input method's punctuation does. \n is Enter. */
  type: async (text: string) => void (await ask('type', [text])),
  /** Types Han through a simulated input method: its pinyin (or `letters`) letter by letter, then the choice. */
  compose: async (han: string, letters?: string) => void (await ask('compose', [han, letters])),
  /** Presses keys one after another: `ui.press('Control+A', 'Delete')`. */
  press: async (...keys: string[]) => void (await ask('press', keys)),
  /** Puts the text on the clipboard and presses Ctrl+V. */
  paste: async (text: string) => void (await ask('paste', [text])),
  /** Runs a command from the palette by its title. */
  command: async (title: string) => void (await ask('command', [title])),
  /** Rests the pointer on the first underlined place of that severity. */
  hoverSquiggle: async (severity: 'error' | 'warning' | 'info' | 'hint') => {
    const lines = '.editor-instance .view-lines';
    const at = `(() => {
      const place = document.querySelector('.squiggly-${severity}')?.getBoundingClientRect();
      const lines = document.querySelector('${lines}').getBoundingClientRect();
      return place && { x: place.x + place.width / 2 - lines.x, y: place.y + place.height / 2 - lines.y };
    })()`;
    const position = await eventually(() => ask('evaluate', [at]), `something is underlined: ${severity}`);
    await ask('hover', [lines, { position }]);
  },
  /**
   * Takes out/e2e/pictures/<name>.png, 1280 x 800; in test/e2e/pictures when the run was asked for --pictures. The
   * pointer is moved away first, unless what it rests on is the point of the picture.
   */
  screenshot: async (name: string, { keepPointer = false } = {}) =>
    void (await ask('screenshot', [name, keepPointer])),
  /** Saves the window as it is to that path; for a failed test. */
  snapshot: async (path: string) => void (await ask('snapshot', [path])),
};

/**
 * Asks until `find` answers something other than undefined or false; throws `what` after ten seconds.
 * For what the `vscode` API says after a person's act: the window is a moment ahead of the extension host.
 */
export async function eventually<T>(
  find: () => T | Promise<T>,
  what: string | (() => string),
): Promise<NonNullable<T>> {
  for (const end = Date.now() + 10_000; ; await new Promise(done => setTimeout(done, 50))) {
    const found = await find();
    if (found !== undefined && found !== null && found !== false) return found;
    if (Date.now() > end) throw new Error(`still not so: ${typeof what === 'string' ? what : what()}`);
  }
}
