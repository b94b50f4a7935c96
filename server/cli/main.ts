/** `sanyou`: the process around the command line. */
import { nodePorts } from './node';
import { run } from './run';

// A reader that goes away (sanyou … | head) ends the work quietly.
for (const stream of [process.stdout, process.stderr]) {
  stream.on('error', (error: NodeJS.ErrnoException) => {
    process.exit(error.code === 'EPIPE' ? (process.exitCode ?? 0) : 2);
  });
}

// Set, not called: what is still on its way to a pipe gets there.
void run(process.argv.slice(2), nodePorts()).then(code => {
  process.exitCode = code;
});
