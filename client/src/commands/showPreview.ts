import type { ReportClient } from '../client';
import { askAbout } from '../askAbout';
import type { PreviewPanels } from '../preview/previewPanels';

/** Shows the active report beside its text as it will be published. */
export async function showPreview(client: ReportClient, panels: PreviewPanels): Promise<void> {
  const asked = await askAbout((document) => client.preview(document));
  if (asked !== undefined) panels.open(asked.editor.document);
}
