import { fullWidth } from '../../text/fold';
import { numeralOf } from '../../text/numerals';

/** A number as a list of Word shows it, by the name of the format (ECMA-376 part 1, 17.18.59); in digits where the name is another. */
export function formatNumber(value: number, format: string): string {
  return formats[format]?.(value) ?? String(value);
}

const formats: Readonly<Record<string, (value: number) => string>> = {
  chineseCounting: numeralOf,
  chineseCountingThousand: numeralOf,
  japaneseCounting: numeralOf,
  taiwaneseCounting: numeralOf,
  taiwaneseCountingThousand: numeralOf,
  ideographDigital: digitByDigit,
  japaneseDigitalTenThousand: digitByDigit,
  taiwaneseDigital: digitByDigit,
  ideographTraditional: (value) => '甲乙丙丁戊己庚辛壬癸'[value - 1] ?? String(value),
  ideographZodiac: (value) => '子丑寅卯辰巳午未申酉戌亥'[value - 1] ?? String(value),
  chineseLegalSimplified: (value) => [...numeralOf(value)].map((each) => legal[each] ?? each).join(''),
  decimalZero: (value) => String(value).padStart(2, '0'),
  decimalFullWidth: (value) => fullWidth(String(value)),
  decimalFullWidth2: (value) => fullWidth(String(value)),
  decimalEnclosedCircle: circled,
  decimalEnclosedCircleChinese: circled,
  decimalEnclosedFullstop: (value) => `${value}.`,
  decimalEnclosedParen: (value) => `(${value})`,
  ideographEnclosedCircle: (value) => (value >= 1 && value <= 10 ? String.fromCodePoint(0x327f + value) : numeralOf(value)),
  upperLetter: (value) => letters(value, 'A'),
  lowerLetter: (value) => letters(value, 'a'),
  upperRoman: roman,
  lowerRoman: (value) => roman(value).toLowerCase(),
};

const legal: Readonly<Record<string, string>> = { 一: '壹', 二: '贰', 三: '叁', 四: '肆', 五: '伍', 六: '陆', 七: '柒', 八: '捌', 九: '玖', 十: '拾', 百: '佰', 千: '仟' };

function digitByDigit(value: number): string {
  return [...String(value)].map((digit) => '〇一二三四五六七八九'[Number(digit)]).join('');
}

function circled(value: number): string {
  return value >= 1 && value <= 20 ? String.fromCodePoint(0x245f + value) : String(value);
}

/** A to Z, then AA to ZZ: the letter once more each time. */
function letters(value: number, first: string): string {
  if (value < 1 || value > 26 * 30) return String(value);
  return String.fromCodePoint(first.codePointAt(0)! + (value - 1) % 26).repeat(Math.ceil(value / 26));
}

function roman(value: number): string {
  if (value < 1 || value > 3999) return String(value);
  let [rest, out] = [value, ''];
  for (const [worth, sign] of romanSigns) {
    while (rest >= worth) {
      out += sign;
      rest -= worth;
    }
  }
  return out;
}

const romanSigns = [[1000, 'M'], [900, 'CM'], [500, 'D'], [400, 'CD'], [100, 'C'], [90, 'XC'], [50, 'L'], [40, 'XL'], [10, 'X'], [9, 'IX'], [5, 'V'], [4, 'IV'], [1, 'I']] as const;
