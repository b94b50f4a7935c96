/**
 * The extension's words. Chinese is the source, so VS Code's own bundles (whose source is always English) cannot serve: with an English
 * window they are not read at all. The setting sanyou.language decides, not the window.
 */
import * as l10n from '@vscode/l10n';
import { env, workspace } from 'vscode';
import english from '../l10n/bundle.l10n.en.json';

export type Language = 'zh-CN' | 'en';

/** zh-cn and en are what they say; auto follows the window. */
export function language(): Language {
  const chosen = workspace.getConfiguration('sanyou').get<string>('language', 'zh-cn');
  const named = chosen === 'auto' ? env.language : chosen;
  return named.toLowerCase().startsWith('zh') ? 'zh-CN' : 'en';
}

/** English by Chinese as JSON, for the preview's page; '' for Chinese. */
export function bundle(): string {
  return language() === 'en' ? JSON.stringify(english) : '';
}

/** To be called before the first sentence is made. */
export function speak(): void {
  if (language() === 'en') l10n.config({ contents: english });
}

export const { t } = l10n;
