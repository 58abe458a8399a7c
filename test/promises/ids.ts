import { readFileSync } from 'node:fs';
import path from 'node:path';
import { checks } from '../../server/src/checks/registry';
import { settableIn } from '../../server/src/checks/settings';
import { forms } from '../../server/src/forms/registry';
import { abilitiesOf } from '../../server/src/lsp/capabilities';
import { requestsFor } from '../../server/src/lsp/requests';
import { pullClient } from '../lsp/client';

/** What settings, scripts, exports and other programs name us by, by kind. */
export function idsNow(root: string): Readonly<Record<string, readonly string[]>> {
  const { contributes } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8')) as Manifest;
  const schema = JSON.parse(readFileSync(path.join(root, 'schemas/gouji.schema.json'), 'utf8')) as { properties: object };
  const cells = forms.flatMap(({ id, tables }) => tables.flatMap((table) => table.blocks.flatMap((block) => block.rows.flatMap((row) => block.columns.map((column) => `${id}.${table.id}.${row.key}.${column.key}`)))));
  return {
    checks: checks.map(({ id }) => id),
    levels: settableIn(),
    commands: contributes.commands.map(({ command }) => command),
    settings: Object.keys(contributes.configuration.properties),
    file: Object.keys(schema.properties),
    languages: contributes.languages.map(({ id }) => id),
    methods: requestsFor(abilitiesOf({ processId: null, rootUri: null, capabilities: pullClient }), 'workspace').map(({ method }) => method),
    relations: forms.flatMap(({ id, tables }) => tables.flatMap(({ relations }) => relations.map((relation) => `${id}.${relation.id}`))),
    cells,
  };
}

interface Manifest {
  readonly contributes: {
    readonly commands: readonly { readonly command: string }[];
    readonly configuration: { readonly properties: object };
    readonly languages: readonly { readonly id: string }[];
  };
}
