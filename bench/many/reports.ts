import { makeReport } from '../../test/kit/make-report';
import { layouts } from '../../test/kit/layouts';
import type { LayoutId } from '../../test/kit/layouts';

/** So many reports of different agencies, two years each, in every layout, some with a wrong total; of about so many characters. */
export function* manyReports(count: number, length: number): Generator<{ readonly name: string; readonly text: string }> {
  const names = Object.keys(layouts) as LayoutId[];
  for (let at = 0; at < count; at++) {
    const [agency, year] = [`第${at >> 1}县`, 2023 + (at & 1)];
    const text = makeReport({ layout: names[at % names.length]!, year, change: at % 10 === 0 ? { cells: { 'applications.new.total': '999' } } : {} });
    const more = '全县各部门按照要求及时公开机构职能、规划计划和重点领域信息，方便群众查阅。\n\n'.repeat(Math.max(0, Math.floor((length - text.length) / 40)));
    yield { name: `${String(at).padStart(6, '0')}.txt`, text: text.replaceAll('云川县', agency).replace(/(?=（一）主动公开)/, more) };
  }
}
