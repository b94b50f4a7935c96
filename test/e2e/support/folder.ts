/** The folder the window has open: a temporary one, empty at the start. */
import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import * as vscode from 'vscode';
import { eventually } from './ui.js';

/** The project's own folder, for samples a test copies in. */
const project = process.env.SANYOU_PROJECT ?? '';

/** The path of a name in the open folder. */
export const path = (name: string): string => join(vscode.workspace.workspaceFolders![0]!.uri.fsPath, name);

/** Writes a file into the open folder and returns its path. */
export function put(name: string, text: string): string {
  mkdirSync(dirname(path(name)), { recursive: true });
  writeFileSync(path(name), text);
  return path(name);
}

/** Copies a file or folder of the project (`samples/…`) into the open folder, as `name`. */
export function copy(from: string, name: string): string {
  cpSync(join(project, from), path(name), { recursive: true });
  return path(name);
}

/** The text of a file in the open folder as it stands on disk. */
export const read = (name: string): string => readFileSync(path(name), 'utf8');

/** Opens a file of the open folder in the window, with the cursor in it; as it is on disk, whatever an earlier test made of it. */
export async function open(name: string): Promise<vscode.TextEditor> {
  const document = await vscode.workspace.openTextDocument(path(name));
  const editor = await vscode.window.showTextDocument(document, { preview: false });
  await vscode.commands.executeCommand('workbench.action.files.revert');
  await eventually(() => document.getText() === read(name), `${name} is shown as it is on disk`);
  return editor;
}

/** Closes every editor, giving up what was not saved, and empties the folder. */
export async function clear(): Promise<void> {
  for (const document of vscode.workspace.textDocuments)
    if (document.isDirty && (document.isUntitled || document.fileName.startsWith(path('')))) {
      await vscode.window.showTextDocument(document);
      await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
    }
  await vscode.commands.executeCommand('workbench.action.closeAllEditors');
  for (const name of readdirSync(path(''))) rmSync(path(name), { recursive: true, force: true });
}
