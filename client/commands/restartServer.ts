import { window } from 'vscode';
import type { LanguageClient } from 'vscode-languageclient/node';
import { t } from '../l10n';

/** 重新启动检查服务. */
export function restartServer(client: LanguageClient) {
  return async (): Promise<void> => {
    await client.restart();
    window.setStatusBarMessage(t('三优检查服务已重新启动'), 3000);
  };
}
