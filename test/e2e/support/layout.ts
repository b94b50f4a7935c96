/** What stands around the editor. */
import * as vscode from 'vscode';

/** Gives the editor the room of the side bar. */
export const closeSideBar = () => vscode.commands.executeCommand('workbench.action.closeSidebar');

/** Brings the side bar back, with the list of files. */
export const openSideBar = async () => {
  await vscode.commands.executeCommand('workbench.view.explorer');
  await vscode.commands.executeCommand('workbench.action.focusActiveEditorGroup');
};

/** Closes the panel below the editor. */
export const closePanel = () => vscode.commands.executeCommand('workbench.action.closePanel');

/** Shows the Problems list below the editor, and leaves the keyboard in the text. */
export const openProblems = async () => {
  await vscode.commands.executeCommand('workbench.actions.view.problems');
  await vscode.commands.executeCommand('workbench.action.focusActiveEditorGroup');
};
