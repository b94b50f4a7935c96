/** The page's own words, in Chinese, or in the language of the bundle it was given. */
import * as l10n from '@vscode/l10n';
import type { Status } from './model';

/** `bundle`: English by Chinese, as JSON; '' for Chinese itself. */
export function speak(bundle: string): void {
  if (bundle) l10n.config({ contents: bundle });
}

export const { t } = l10n;

/** Made anew each time: the bundle is read after this module. */
export function statusWord(status: Status): string {
  switch (status) {
    case 'met':
      return t('达标');
    case 'unmet':
      return t('不达标');
    case 'missing':
      return t('缺数据');
    case 'manual':
      return t('待人工');
    case 'na':
      return t('不适用');
  }
}
