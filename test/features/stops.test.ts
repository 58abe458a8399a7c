import assert from 'node:assert/strict';
import { isOnWay, stopAfter, stopBefore } from '../../client/src/stops';
import { readMarks } from '../kit/marks';
import { documentOf, quietService } from '../kit/service';

/** From every place in `⟦from:…⟧` Tab leads to `⟦next:…⟧` and Shift+Tab to `⟦previous:…⟧`; what is not marked is not there. */
function expectWay(marked: string): void {
  const { text, marks } = readMarks(marked);
  const [from] = marks.filter(({ check }) => check === 'from');
  const spanOf = (kind: string) => marks.filter(({ check }) => check === kind).map(({ start, end }) => ({ start, end }))[0];
  const stops = quietService().stops(documentOf(text));
  for (let at = from!.start; at <= from!.end; at++) assert.deepEqual([isOnWay(stops, at), stopAfter(stops, at), stopBefore(stops, at)], [true, spanOf('next'), spanOf('previous')], text.slice(at));
}

const heading = '二、主动公开政府信息情况\n\n';

describe('where Tab stops', () => {
  it('is the next figure of the row, and of the next row, not a head or a label', () => {
    expectWay(`${heading}信息内容|本年制发件数|本年废止件数|现行有效件数\n规章|⟦previous:3⟧|⟦from:14⟧|⟦next:1⟧\n行政规范性文件|12|3|1045\n`);
    expectWay(`${heading}|信息内容|本年处理决定数量|\n|行政处罚|⟦from:2⟧|\n|行政强制|⟦next:3⟧|\n`);
    expectWay(`${heading}|信息内容|本年处理决定数量|\n|⟦from:行政处罚⟧|⟦next:2⟧|\n|行政强制|3|\n`);
  });

  it('is a figure in a line of its own', () => {
    expectWay(`${heading}信息内容\n\n本年制发件数\n\n本年废止件数\n\n现行有效件数\n\n规章\n\n3\n\n4\n\n⟦previous:1⟧\n\n行政规范性文件\n\n⟦from:12⟧\n\n⟦next:3⟧\n\n1045\n`);
  });

  it('is a blank cell, from bar to bar, and every cell of a row that has no label yet', () => {
    expectWay(`${heading}|信息内容|本年处理决定数量|\n|行政处罚|⟦from:2⟧|\n|⟦next:  ⟧|  |\n`);
    expectWay(`${heading}|信息内容|本年处理决定数量|\n|行政处罚|⟦previous: 2 ⟧|\n|⟦from:行政  ⟧|⟦next:  ⟧|\n`);
    expectWay(`${heading}| 信息内容 | 本年处理决定数量 |\n| 行政处罚 |⟦previous:  ⟧|\n| 行政强制 |⟦from:    ⟧|\n| 行政许可 |⟦next: 3 ⟧|\n`);
  });

  it('is told apart where it is the sum of others', () => {
    const text = '四、政府信息公开行政复议、行政诉讼情况\n\n|结果维持|结果纠正|其他结果|尚未审结|总计|结果维持|结果纠正|其他结果|尚未审结|总计|结果维持|结果纠正|其他结果|尚未审结|总计|\n|1|0|0|0| |0|0|0|0|0|0|0|0|0|7|\n';
    assert.deepEqual(quietService().stops(documentOf(text)).places.flatMap(({ start, end, isTotal }) => (isTotal === true ? [text.slice(start, end)] : [])), [' ', '0', '7']);
  });

  it('is reached from the heading over the table', () => {
    expectWay(`⟦from:二、主动公开政府信息情况⟧\n\n信息内容|本年处理决定数量\n行政处罚|⟦next:2⟧\n`);
  });

  const title = '青山县2024年政府信息公开工作年度报告\n';
  const table = '信息内容|本年处理决定数量\n行政处罚|';
  it('is what is to be filled in, while there is something, from behind the first character of a line', () => {
    expectWay(`${title}⟦from:一、总体情况⟧\n（一）主动公开。⟦next:（此处填写主动公开的情况）⟧\n`);
    expectWay(`${title}一、总体情况\n（⟦from:一）主动公开。⟧全年公开12件。\n（二）依申请公开。⟦next:（此处填写依申请公开的情况）⟧\n`);
    expectWay(`${title}一、总体情况\n（一）主动公开。⟦previous:（此处填写主动公开的情况）⟧\n（⟦from:二）⟧依申请公开。\n二、主动公开政府信息情况\n${table}⟦next:2⟧\n`);
  });

  it('is nowhere from where Tab is Tab: from prose where nothing is to be filled in, and before a line', () => {
    const prose = `${title}一、总体情况\n全年公开12件。\n二、主动公开政府信息情况\n${table}2\n`;
    const leftover = prose.replace('12件', '（此处填写件数）');
    const isLedOn = (text: string, at: number): boolean => isOnWay(quietService().stops(documentOf(text)), at);
    assert.equal(isLedOn(prose, prose.indexOf('年公开')), false);
    assert.equal(isLedOn(leftover, leftover.indexOf('年公开')), true);
    assert.equal(isLedOn(leftover, leftover.indexOf('全年')), false);
    assert.deepEqual(quietService().stops(documentOf('')), { places: [], ways: [] });
  });
});
