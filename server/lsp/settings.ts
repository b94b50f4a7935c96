/** The settings of each document: the nearest sanyou.json in its folder or above it. The same on both threads. */
import type { Message } from '../../grammar/message';
import { msg } from '../../grammar/message';
import type { Files } from '../host/types';
import type { Render } from '../l10n';
import { readingCodes } from '../rules/reading';
import { codes } from '../rules/registry';
import {
  noSettings,
  parseSettings,
  type Settings,
  type SettingsProblem,
  settingsFile,
} from '../rules/settings';

export interface FoundSettings {
  /** Of the sanyou.json; where there is none, of the one that would stand beside the document. '' for a document without a folder. */
  readonly path: string;
  readonly settings: Settings;
  readonly problems: readonly SettingsProblem[];
}

const none: FoundSettings = { path: '', settings: noSettings, problems: [] };

export class SettingsFiles {
  private readonly known = new Map<string, Promise<FoundSettings>>();
  private readonly loaded = new Map<string, FoundSettings>();

  constructor(private readonly files: Files) {}

  /** As they were when last read; none before. */
  now(uri: string): FoundSettings {
    return this.loaded.get(uri) ?? none;
  }

  /** Reads them where that was not done since the last `forget`. */
  of(uri: string): Promise<FoundSettings> {
    let found = this.known.get(uri);
    if (!found) {
      found = this.find(uri).then(settings => {
        this.loaded.set(uri, settings);
        return settings;
      });
      this.known.set(uri, found);
    }
    return found;
  }

  /** Some sanyou.json has changed, come or gone. */
  forget(): void {
    this.known.clear();
  }

  /** The data file that the settings bind to a document; null where none is. */
  dataOf(uri: string, { path, settings }: FoundSettings): string | null {
    const document = this.files.pathOf(uri)?.normalize('NFC');
    for (const [standard, data] of Object.entries(settings.data)) {
      if (this.files.beside(path, standard).normalize('NFC') === document)
        return this.files.beside(path, data);
    }
    return null;
  }

  private async find(uri: string): Promise<FoundSettings> {
    const document = this.files.pathOf(uri);
    if (document === null) return none;
    const first = this.files.beside(document, settingsFile);
    for (let path = first, up = '../'; ; up += '../') {
      const text = await this.files.read(path).then(
        bytes => new TextDecoder().decode(bytes),
        () => null,
      );
      if (text !== null) return { path, ...parseSettings(text, codes, readingCodes) };
      const above = this.files.beside(document, up + settingsFile);
      if (above === path) return { path: first, settings: noSettings, problems: [] };
      path = above;
    }
  }
}

/** A problem of the settings for a place outside their file. */
export function settingsProblem({ message, line }: SettingsProblem, say: Render): Message {
  return msg('“{0}”第 {1} 行:{2}', settingsFile, line, say(message));
}
