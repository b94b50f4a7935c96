import { type Uri, window } from 'vscode';
import { t } from '../l10n';
import type { Previews } from '../previewPanel';

/** 打开评分预览: the windows ranked, beside the text. */
export function preview(previews: Previews) {
  return (uri?: Uri): void => {
    const document = uri ?? active();
    if (document) previews.show(document);
    else void window.showInformationMessage(t('请先打开一份三优标准（.sanyou），再打开评分预览。'));
  };
}

function active(): Uri | undefined {
  const document = window.activeTextEditor?.document;
  return document?.languageId === 'sanyou' ? document.uri : undefined;
}
