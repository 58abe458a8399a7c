// The process behind web.mjs: serves VS Code Web as the options in its one argument say.
import { setTimeout } from 'node:timers/promises';
import testWeb from '@vscode/test-web';

const options = JSON.parse(process.argv[2]);
await testWeb.open(options);
// It comes back before it listens.
while (!await fetch(`http://${options.host}:${options.port}/`).then(({ ok }) => ok, () => false)) await setTimeout(20);
console.log('ready');
