import type { Check } from '../../server/src/checks/check';
import { isOffUnlessSet } from '../../server/src/checks/settings';

/** The index of the checks' pages, as `docs/checks/README.md` must be. */
export function checkIndex(checks: readonly Check[]): string {
  const groups = [...new Set(checks.map((check) => check.group))];
  const tables = groups.map((group) => {
    const lines = checks.filter((check) => check.group === group)
      .map((check) => `| [${check.id}](${check.id}.md) | ${check.title.zh} | ${check.title.en} | ${check.severity}${isOffUnlessSet(check) ? ', off unless set' : ''} |`);
    return [`## ${group}`, '', '| check | 检查内容 | finds | severity |', '|---|---|---|---|', ...lines].join('\n');
  });
  return `${[opening, ...tables].join('\n\n')}\n`;
}

const opening = `# Checks

<!-- Written from server/src/checks/registry.ts; \`npm run docs\` writes it anew -->

Each check has a page: what it finds, why, a wrong and a right example, and what to do. The examples run as tests. In them
\`⟦check-id:…⟧\` marks where the finding stands (\`⟦check-id:⟧\` where something is absent), \`〔表名〕\` stands for a complete
table without mistakes, and \`…\` for rows left as they are.`;
