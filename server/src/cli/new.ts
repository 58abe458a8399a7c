import { following, newReport } from '../features/newReport';
import { formOfYear } from '../forms/registry';
import { readReport } from '../report/read';
import type { Report } from '../report/report';
import type { Bilingual, Locale } from '../text/bilingual';
import type { NewInvocation } from './arguments';
import { codeOf } from './files';
import type { Problem } from './files';
import type { ExitCode, Host } from './host';
import { readInput, sayProblem } from './input';
import { oneInput } from './oneInput';

/** `gouji new`: writes a report to be filled in, by the form of its year, after last year's where that is given. Never writes over a file. */
export async function newFile(invocation: NewInvocation, locale: Locale, host: Host): Promise<ExitCode> {
  const { from, output } = invocation;
  const fail = (problem: Problem): ExitCode => {
    sayProblem(problem, locale, host);
    return 2;
  };
  const last = from === null ? null : await lastReport(from, invocation, locale, host);
  if (from !== null && last === null) return 2;
  const told = last === null ? null : following(last);
  const [agency, year] = [invocation.agency ?? told?.agency ?? null, invocation.year ?? told?.year ?? null];
  if (agency === null || year === null) return fail({ name: from ?? 'new', reason: agency === null ? noAgency : noYear });
  if (formOfYear(year) === null) return fail({ name: String(year), reason: noForm });
  const text = newReport({ agency, year }, last);
  if (output === null || output === '-') {
    host.out(text);
    return 0;
  }
  try {
    if (!host.files.create(output, new TextEncoder().encode(text))) return fail({ name: output, reason: exists });
  } catch (error) {
    return fail({ name: output, reason: { zh: `无法写入（${codeOf(error)}）`, en: `cannot be written (${codeOf(error)})` } });
  }
  host.err(`gouji: ${{ zh: `已写入 ${output}`, en: `written to ${output}` }[locale]}\n`);
  return 0;
}

const noAgency: Bilingual = { zh: '没有机关名称，请用 --agency 指定', en: 'no agency is known: name it with --agency' };
const noYear: Bilingual = { zh: '没有年度，请用 --year 指定', en: 'no year is known: name it with --year' };
const noForm: Bilingual = { zh: '这个年度没有规定的格式（自 2019 年度起）', en: 'there was no form for this year (the first is of 2019)' };
const exists: Bilingual = { zh: '已有这个文件，没有覆盖；请换一个文件名', en: 'exists already and was not written over: name another file' };

/** Null, and said why, where there is none. */
async function lastReport(from: string, { encoding }: NewInvocation, locale: Locale, host: Host): Promise<Report | null> {
  const input = oneInput(from, locale, host, { zh: '--from 要一份报告，不能是文件夹', en: '--from takes one report, not a folder' });
  if (input === null) return null;
  const source = await readInput(input, encoding, locale, host);
  if (!('reason' in source)) return readReport(source.text);
  sayProblem(source, locale, host);
  return null;
}
