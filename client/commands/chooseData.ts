import { basename, dirname } from 'node:path';
import { type QuickPickItem, QuickPickItemKind, Uri, window, workspace } from 'vscode';
import { t } from '../l10n';
import type { Previews } from '../previewPanel';

interface Choice extends QuickPickItem {
  readonly take?: () => Promise<string | null | undefined>;
}

/** 选择数据文件: one of the folder's, any other, or the standard's own samples. The preview opens with it. */
export function chooseData(previews: Previews) {
  return async (uri?: Uri): Promise<void> => {
    const document = uri ?? previews.active ?? active();
    if (!document) {
      void window.showInformationMessage(t('请先打开一份三优标准（.sanyou），再选择数据文件。'));
      return;
    }
    const current = previews.dataOf(document);
    const choices: Choice[] = [
      { label: `$(folder-opened) ${t('浏览…')}`, take: () => browse(document) },
      {
        label: `$(book) ${t('不另选数据文件')}`,
        description: t('用 sanyou.json 里指定的数据，没有指定就评正文里的【样例】'),
        take: async () => null,
      },
    ];
    const files = await nearby(document);
    if (files.length > 0)
      choices.push({ label: t('这个文件夹里的数据文件'), kind: QuickPickItemKind.Separator });
    for (const file of files) {
      choices.push({
        label: `$(table) ${basename(file)}`,
        description: workspace.asRelativePath(dirname(file)),
        detail: file === current ? t('正在使用') : undefined,
        take: async () => file,
      });
    }
    const choice = await window.showQuickPick(choices, {
      title: t('选择评分用的数据文件'),
      placeHolder: t('Excel（.xlsx）、CSV 或 JSON，一行一个窗口'),
      matchOnDescription: true,
    });
    const data = await choice?.take?.();
    if (data === undefined) return;
    await previews.setData(document, data);
    previews.show(document);
  };
}

function active(): Uri | undefined {
  const document = window.activeTextEditor?.document;
  return document?.languageId === 'sanyou' ? document.uri : undefined;
}

async function browse(document: Uri): Promise<string | undefined> {
  const [file] =
    (await window.showOpenDialog({
      title: t('选择评分用的数据文件'),
      openLabel: t('选择'),
      defaultUri: document.scheme === 'file' ? Uri.joinPath(document, '..') : undefined,
      filters: { [t('数据文件')]: ['xlsx', 'csv', 'json'] },
    })) ?? [];
  return file?.fsPath;
}

/** Tables in the workspace, those nearest to the standard first. */
async function nearby(document: Uri): Promise<string[]> {
  const found = await workspace.findFiles(
    '**/*.{xlsx,csv,json}',
    '{**/node_modules/**,**/.*/**,**/sanyou.json,**/package*.json,**/tsconfig*.json,**/~$*}',
    100,
  );
  const home = dirname(document.fsPath);
  const distance = (file: string) => (dirname(file) === home ? 0 : dirname(file).startsWith(home) ? 1 : 2);
  return found
    .map(file => file.fsPath)
    .sort((a, b) => distance(a) - distance(b) || a.localeCompare(b, 'zh-CN'));
}
