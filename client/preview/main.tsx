import '@vscode-elements/elements/dist/vscode-button/index.js';
import '@vscode-elements/elements/dist/vscode-progress-ring/index.js';
import '@vscode-elements/elements/dist/vscode-textfield/index.js';
import { render } from 'preact';
import { App, type Kept } from './app';
import { noFilter } from './model';
import './preview.css';
import { speak } from './words';

declare function acquireVsCodeApi(): {
  postMessage(message: unknown): void;
  getState(): Kept | undefined;
  setState(state: Kept): void;
};

const vscode = acquireVsCodeApi();
const { bundle = '', uri = '' } = document.body.dataset;
speak(bundle);
render(
  <App
    host={{
      post: message => vscode.postMessage(message),
      keep: kept => vscode.setState(kept),
      kept: vscode.getState() ?? { uri, filter: noFilter, open: [] },
    }}
  />,
  document.getElementById('root')!,
);
