import assert from 'node:assert/strict';
import { createReportService } from '../../server/src/service';
import type { ReportService } from '../../server/src/service';
import type { ServiceDocument } from '../../server/src/workspace/documents';

/** A service of its own; whatever it logs fails the test. */
export function quietService(): ReportService {
  return createReportService({ logger: { error: (message) => assert.fail(message) } });
}

export function documentOf(text: string, version = 1, uri = 'file:///report.txt'): ServiceDocument {
  return { uri, version, text };
}
