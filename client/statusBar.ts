import { type Disposable, languages, StatusBarAlignment, ThemeColor, window } from 'vscode';
import { type LanguageClient, State } from 'vscode-languageclient/node';
import { t } from './l10n';

/** At the foot of the window while a standard is open: 三优, and how many errors and warnings it has. */
export function statusBar(client: LanguageClient): Disposable[] {
  const item = window.createStatusBarItem('sanyou', StatusBarAlignment.Left, 0);
  item.name = t('三优');
  const update = () => {
    const editor = window.activeTextEditor ?? window.visibleTextEditors[0]; // none is active while the preview is
    const document = editor?.document;
    if (document?.languageId !== 'sanyou') return item.hide();
    const [errors, warnings] = [0, 1].map(
      severity => languages.getDiagnostics(document.uri).filter(found => found.severity === severity).length,
    ) as [number, number];
    const stopped = client.state === State.Stopped;
    item.command = stopped ? 'sanyou.restartServer' : 'workbench.actions.view.problems';
    item.backgroundColor = stopped ? new ThemeColor('statusBarItem.errorBackground') : undefined;
    if (stopped) {
      item.text = `$(warning) ${t('三优')}`;
      item.tooltip = t('检查服务没有运行。点击重新启动。');
    } else if (client.state === State.Starting) {
      item.text = `$(loading~spin) ${t('三优')}`;
      item.tooltip = t('检查服务正在启动');
    } else {
      const counts = [errors && `$(error) ${errors}`, warnings && `$(warning) ${warnings}`].filter(Boolean);
      item.text = [t('三优'), ...(counts.length > 0 ? counts : ['$(check)'])].join(' ');
      item.tooltip =
        errors + warnings === 0
          ? t('没有错误，也没有警告')
          : t('{0} 个错误，{1} 个警告。点击查看。', errors, warnings);
    }
    item.show();
  };
  update();
  return [
    item,
    window.onDidChangeActiveTextEditor(update),
    languages.onDidChangeDiagnostics(update),
    client.onDidChangeState(update),
  ];
}
