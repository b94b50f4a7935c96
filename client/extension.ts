/** The extension's beginning and end. Everything it knows of standards is asked of the language server. */
import { commands, type ExtensionContext, window } from 'vscode';
import { chooseData } from './commands/chooseData';
import { newStandard } from './commands/newStandard';
import { preview } from './commands/preview';
import { restartServer } from './commands/restartServer';
import { speak, t } from './l10n';
import { Previews } from './previewPanel';
import { serverOf } from './server';
import { statusBar } from './statusBar';

export async function activate(context: ExtensionContext): Promise<void> {
  speak();
  const client = serverOf(context);
  const previews = new Previews(context, client);
  context.subscriptions.push(
    client,
    previews,
    ...statusBar(client),
    commands.registerCommand('sanyou.preview', preview(previews)),
    commands.registerCommand('sanyou.chooseData', chooseData(previews)),
    commands.registerCommand('sanyou.restartServer', restartServer(client)),
    commands.registerCommand('sanyou.newStandard', newStandard),
  );
  try {
    await client.start();
  } catch {
    void window.showErrorMessage(
      t('三优的检查服务没有启动，文字可以照常编辑。请重新启动服务，或者重新安装这个扩展。'),
    );
  }
}
