/** The preview's page in a headless Chromium, with a host of the test's own in the place of VS Code. */
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import esbuild from 'esbuild';
import { type Browser, chromium, type Page } from 'playwright-core';
import type { FromPage, ToPage } from '../../client/preview/messages';
import { previewPage } from '../../client/previewPage';
import { themes } from './themes';
import { uri } from './windows';

const root = fileURLToPath(new URL('../..', import.meta.url));
const origin = 'http://preview.test';
const executablePath = process.env.SANYOU_CHROMIUM ?? '/usr/bin/chromium';

/** Why the page cannot be shown here; '' where it can. */
export const missing = existsSync(executablePath) ? '' : `${executablePath} is not there`;

export class Shown {
  /** What the page said to the extension, oldest first. */
  readonly said: FromPage[] = [];
  /** What the browser complained of: a blocked script or style among others. */
  readonly complaints: string[] = [];

  constructor(readonly page: Page) {}

  async send(message: ToPage): Promise<void> {
    await this.page.evaluate(`window.postMessage(${JSON.stringify(message)}, '*')`);
  }

  /** What axe finds against WCAG 2.2 A and AA, and good practice. */
  async accessibility(): Promise<string[]> {
    await this.page.evaluate(await readFile(`${root}/node_modules/axe-core/axe.min.js`, 'utf8'));
    const { violations } = (await this.page.evaluate(
      `axe.run({ runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'], rules: { 'page-has-heading-one': { enabled: false } } })`,
    )) as { violations: { id: string; nodes: { html: string; failureSummary: string }[] }[] };
    return violations.flatMap(found =>
      found.nodes.map(node => `${found.id}: ${node.html} ${node.failureSummary}`),
    );
  }

  async picture(name: string): Promise<void> {
    const folder = process.env.SANYOU_PICTURES;
    if (folder) await this.page.screenshot({ path: `${folder}/${name}.png` });
  }
}

export class Pages {
  private browser!: Browser;
  private files = new Map<string, string>();

  async start(): Promise<void> {
    const { outputFiles } = await esbuild.build({
      entryPoints: [`${root}/client/preview/main.tsx`],
      outfile: 'preview.js',
      bundle: true,
      write: false,
      minify: true,
      format: 'iife',
      target: 'es2022',
      jsx: 'automatic',
      jsxImportSource: 'preact',
    });
    for (const file of outputFiles) this.files.set(file.path.replace(/^.*[\\/]/, '/'), file.text);
    this.browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu'] });
  }

  async stop(): Promise<void> {
    await this.browser?.close();
  }

  /** A new page, as VS Code would show it: its policy, its colours, its postbox. */
  async open(
    options: { theme?: keyof typeof themes; width?: number; bundle?: string; kept?: unknown } = {},
  ): Promise<Shown> {
    const { theme = 'light', width = 560, bundle = '', kept } = options;
    const context = await this.browser.newContext({
      viewport: { width, height: 720 },
      colorScheme: theme === 'light' ? 'light' : 'dark',
      deviceScaleFactor: 2,
    });
    const page = await context.newPage();
    page.setDefaultTimeout(5000);
    const shown = new Shown(page);
    page.on('console', message => message.type() === 'error' && shown.complaints.push(message.text()));
    page.on('pageerror', error => shown.complaints.push(error.message));
    await page.exposeFunction('hostTakes', (message: FromPage) => shown.said.push(message));
    const { kind, colours } = themes[theme];
    await page.addInitScript(`
      window.acquireVsCodeApi = () => ({
        postMessage: message => hostTakes(message),
        getState: () => (${JSON.stringify(kept)}),
        setState: state => (window.kept = state),
      });
      addEventListener('DOMContentLoaded', () => {
        document.body.className = '${kind}';
        for (const [name, value] of Object.entries(${JSON.stringify(colours)}))
          document.documentElement.style.setProperty('--vscode-' + name, value);
      });
    `);
    const html = previewPage({
      source: origin,
      script: `${origin}/preview.js`,
      style: `${origin}/preview.css`,
      nonce: 'a1b2c3',
      uri,
      language: bundle ? 'en' : 'zh-CN',
      bundle,
    });
    await page.route('**/*', route => {
      const { pathname } = new URL(route.request().url());
      const body = pathname === '/' ? html : this.files.get(pathname);
      const contentType = pathname.endsWith('.css')
        ? 'text/css'
        : pathname.endsWith('.js')
          ? 'text/javascript'
          : 'text/html';
      return body === undefined
        ? route.abort()
        : route.fulfill({ body, contentType: `${contentType}; charset=utf-8` });
    });
    await page.goto(origin);
    return shown;
  }
}
