/** The language server: started from the bundle beside this one, in its own process. */
import { type ExtensionContext, workspace } from 'vscode';
import { LanguageClient, type LanguageClientOptions, TransportKind } from 'vscode-languageclient/node';
import { language, t } from './l10n';

/** Says the language of the extension, which need not be the window's. */
class Client extends LanguageClient {
  protected override getLocale(): string {
    return language();
  }
}

/** Makes the client; `start()` starts the server. */
export function serverOf(context: ExtensionContext): LanguageClient {
  const module = context.asAbsolutePath('dist/server.cjs');
  const options: LanguageClientOptions = {
    documentSelector: [{ language: 'sanyou' }],
    synchronize: {
      configurationSection: 'sanyou',
      fileEvents: [
        workspace.createFileSystemWatcher('**/*.sanyou'),
        workspace.createFileSystemWatcher('**/sanyou.json'),
      ],
    },
  };
  return new Client('sanyou', t('三优'), { module, transport: TransportKind.ipc }, options);
}
