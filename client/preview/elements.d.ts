import type { JSX } from 'preact';

/** The VS Code elements the page uses. */
declare module 'preact' {
  namespace JSX {
    interface IntrinsicElements {
      'vscode-textfield': JSX.HTMLAttributes<HTMLElement> & {
        label?: string;
        placeholder?: string;
        type?: string;
        value?: string;
      };
      'vscode-button': JSX.HTMLAttributes<HTMLElement> & { secondary?: boolean };
      'vscode-progress-ring': JSX.HTMLAttributes<HTMLElement>;
    }
  }
}
