/** What a command is: enough for its help and for reading its options; its work is loaded when it is called. */
import type { Ports } from './ports';
import type { Locale, Message, Say } from './say';

export interface OptionInfo {
  readonly name: string;
  /** Its one letter, if it has one: -o */
  readonly short?: string;
  /** What stands after it in the help; absent for a switch. */
  readonly value?: Message;
  /** The values it takes, where these are few. */
  readonly choices?: readonly string[];
  readonly help: Message;
}

/** What was written on the command line: options by name, everything else in order. */
export interface Call {
  readonly paths: readonly string[];
  readonly options: Readonly<Record<string, string | true | undefined>>;
}

export interface Context {
  readonly ports: Ports;
  readonly say: Say;
  readonly locale: Locale;
}

/** Does the work; the number is the exit code. */
export type Run = (call: Call, context: Context) => Promise<number>;

export interface Command {
  readonly name: string;
  readonly summary: Message;
  readonly usage: Message;
  readonly details: readonly Message[];
  readonly options: readonly OptionInfo[];
  readonly examples: readonly string[];
  load(): Promise<{ readonly run: Run }>;
}

/** The value of an option that takes one. */
export function textOption(call: Call, name: string): string | undefined {
  const value = call.options[name];
  return typeof value === 'string' ? value : undefined;
}
