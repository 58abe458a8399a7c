// Mocha inside an extension host. Its browser build runs in Node as well, so that both hosts run the very same bundle.
import 'mocha/mocha.js';

// Not the `mocha` it sets up for pages: that one reads the address bar, which the Node host has not.
const mocha = new Mocha({ ui: 'bdd', reporter: 'spec', color: false, timeout: 60_000 });
// Before any test file is loaded: this makes describe, it and the hooks.
mocha.suite.emit('pre-require', globalThis, '', mocha);

// The editor logs through the same console; the mark tells page.mjs which lines are the report.
Mocha.reporters.Base.consoleLog = (format = '', ...values: unknown[]) => { console.log(`[suite]${format}`, ...values); };

/** Called by the editor: runs every test in the bundle; rejects when one fails, and the editor ends with exit code 1. */
export function run(): Promise<void> {
  return new Promise((resolve, reject) => {
    mocha.run((failures) => {
      if (failures === 0) resolve();
      else reject(new Error(`${failures} failed`));
    });
  });
}
