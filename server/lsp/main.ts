/** The language server as a program: --stdio, --node-ipc, --socket=…, --pipe=… as the client says. */
import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import { nodeHost } from '../host/node';
import { serve } from './connection';

// Beside this module in the bundle; in the sources, a module of its own.
const here = import.meta.url;
const source = here.endsWith('.ts');
const worker = new URL(source ? './worker.ts' : './worker.cjs', here);
const pages = new URL(source ? '../../docs/rules/' : '../docs/rules/', here).href;

serve(createConnection(ProposedFeatures.all), { host: nodeHost(worker), version: '0.1.0', pages });
