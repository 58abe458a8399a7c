import { layoutIds } from '../../test/kit/layouts';
import { makeReport } from '../../test/kit/make-report';
import type { Figures } from '../../test/kit/figures';
import { encode } from '../../test/matrix/encode';
import { randomFigures } from '../../test/matrix/figures';
import { randomOf } from '../../test/matrix/random';
import type { Random } from '../../test/matrix/random';

/**
 * Reports of many agencies, four years of each, in every layout, every fifth in GB18030. They go on from each other and all of it is
 * right, but in every tenth, which has a wrong total or carries in what was not carried out.
 */
export function* renderedReports(count: number): Generator<{ readonly name: string; readonly content: Uint8Array }> {
  let before: Rows | null = null;
  for (let at = 0; at < count; at++) {
    const year = firstYear + at % years;
    const agency = `${nameOf(Math.floor(at / years))}人民政府`;
    const random = randomOf(`rendered ${at}`);
    const figures = nextFigures(year === firstYear ? null : before, random);
    before = figures;
    const text = makeReport({
      layout: layoutIds[at % layoutIds.length]!,
      year,
      change: { title: `${agency}${year}年政府信息公开工作年度报告`, figures: at % 10 === 9 ? mistaken(figures, random) : figures, prose: { 1: aspects.map((aspect) => `${aspect}。${proseOf(random, 3)}`).join('\n'), 5: `存在的主要问题：${proseOf(random, 3)}改进情况：${proseOf(random, 3)}` } },
    }).replaceAll('云川县人民政府', agency);
    yield { name: `${year}/${agency}${year}年政府信息公开工作年度报告.txt`, content: encode(text, at % 5 === 0 ? 'gb18030' : 'utf-8') };
  }
}

/** A county's name that no other has, up to 4,096. */
function nameOf(at: number): string {
  return `${signs[Math.floor(at / 256) % 16]!}${signs[Math.floor(at / 16) % 16]!}${signs[at % 16]!}县`;
}

const signs = [...'云青白清临东南平安和永新宁泰昌源'];
const aspects = ['（一）主动公开', '（二）依申请公开', '（三）政府信息管理', '（四）平台建设', '（五）监督保障。开展工作考核和社会评议，未发生责任追究情形'] as const;

const firstYear = 2021;
const years = 4;

type Rows = { readonly [Table in keyof Figures]: Readonly<Record<string, readonly string[]>> };

/** Figures in which every sum holds and which go on from those before. */
function nextFigures(before: Rows | null, random: Random): Rows {
  const { figures } = randomFigures('form2021', random);
  const carried = before?.applications['carriedOut'] ?? figures.applications['carriedIn']!;
  const results = Object.keys(figures.applications).filter((row) => !['new', 'carriedIn', 'total', 'carriedOut'].includes(row));
  const rows = Object.fromEntries(Object.entries(figures.applications).map(([row, values]) => [row, values.slice(0, -1).map(Number)]));
  // A county charges nobody here, and has no power to make rules.
  rows['notProcessed.5'] = rows['notProcessed.5']!.map(() => 0);
  rows['other.2'] = rows['other.2']!.map(() => 0);
  rows['carriedIn'] = carried.slice(0, -1).map(Number);
  const sum = (kind: number): number => results.reduce((all, row) => all + rows[row]![kind]!, 0);
  rows['granted'] = rows['granted']!.map((value, kind) => value + Math.max(0, rows['carriedIn']![kind]! - sum(kind) - rows['carriedOut']![kind]!));
  rows['total'] = rows['granted']!.map((_, kind) => sum(kind));
  rows['new'] = rows['total']!.map((total, kind) => total + rows['carriedOut']![kind]! - rows['carriedIn']![kind]!);
  const stock = Number(before?.disclosure['normativeDocuments']![2] ?? 40);
  const issued = random.below(9);
  const repealed = random.below(5);
  const fee = before === null ? 1000 + random.below(5000) : Number(before.disclosure['fees']![0]) + 1 + random.below(90);
  return {
    ...figures,
    disclosure: { ...figures.disclosure, rules: ['0', '0', '0'], normativeDocuments: [issued, repealed, stock + issued - repealed].map(String), fees: [String(fee)] },
    applications: Object.fromEntries(Object.entries(rows).map(([row, values]) => [row, [...values, values.reduce((all, value) => all + value, 0)].map(String)])),
  };
}

/** A total that is wrong, or an application more that was carried in. */
function mistaken(figures: Rows, random: Random): Rows {
  const plus = (row: string, by: number): string[] => figures.applications[row]!.map((value, at) => (at === 0 || at === 6 ? String(Number(value) + by) : value));
  if (figures.applications['new']![0] === '0' || random.chance(0.5)) return { ...figures, legal: { ...figures.legal, review: figures.legal['review']!.map((value, at) => (at === 4 ? String(Number(value) + 9) : value)) } };
  return { ...figures, applications: { ...figures.applications, carriedIn: plus('carriedIn', 1), new: plus('new', -1) } };
}

/** Sentences without a figure, hardly ever twice the same. */
function proseOf(random: Random, count: number): string {
  return Array.from({ length: count }, () => `${random.pick(whens)}${random.pick(whos)}${random.pick(dos)}${random.pick(whats)}，${random.pick(dos)}${random.pick(whats)}。`).join('\n');
}

const whens = ['上半年', '下半年', '年初', '年中', '年底', '春季', '秋季', '节前', '汛期', '第一季度', '每月', '每周'] as const;
const whos = ['各乡镇', '县直部门', '办公室', '政务中心', '各街道', '公开办', '主管单位', '各科室', '联络员', '业务骨干', '新闻中心', '档案馆'] as const;
const dos = ['梳理', '规范', '完善', '更新', '检查', '优化', '公布', '解读', '推进', '落实', '细化', '汇总'] as const;
const whats = ['办事指南', '权责清单', '公开目录', '网站栏目', '政策问答', '办理流程', '审查制度', '培训计划', '通报机制', '便民服务', '专题页面', '检索功能'] as const;
