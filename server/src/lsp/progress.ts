import type { Connection, InitializeParams, WorkDoneProgressServerReporter } from 'vscode-languageserver';
import type { Bilingual, Locale } from '../text/bilingual';
import type { ReportIndex } from '../workspace/reportIndex';

/** Shows how far reading the workspace has come, where that takes a while; who cancels it there stops it. */
export function tellProgress(connection: Connection, params: InitializeParams, locale: Locale, index: ReportIndex, onProgress: (tell: () => void) => void): void {
  if (params.capabilities.window?.workDoneProgress !== true) return;
  let shown: 'no' | 'soon' | WorkDoneProgressServerReporter = 'no';
  let percent = -1;
  onProgress(() => {
    const { done, total, state } = index.progress;
    if (state !== 'running' || total < fewest) {
      if (typeof shown !== 'object') return;
      shown.done();
      shown = 'no';
      return;
    }
    if (shown === 'no') {
      shown = 'soon';
      percent = -1;
      connection.window.createWorkDoneProgress().then((reporter) => {
        reporter.begin(title[locale], 0, '', true);
        reporter.token.onCancellationRequested(() => index.stop());
        shown = reporter;
        // It may be done by now.
        if (index.progress.state !== 'running') {
          reporter.done();
          shown = 'no';
        }
      }, () => undefined);
      return;
    }
    const now = Math.floor(100 * done / total);
    if (shown === 'soon' || now === percent) return;
    percent = now;
    shown.report(now, `${done}/${total}`);
  });
}

/** Fewer files are read before anybody could read what is shown. */
const fewest = 50;

const title: Bilingual = { zh: '读取工作区中的年报', en: 'Reading the reports of the workspace' };
