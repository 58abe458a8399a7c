import { asciiSigns } from './fold';

/** Full-width digits as ASCII ones; all else stays as printed. */
export function asciiDigits(text: string): string {
  return text.replace(/[０-９]+/g, asciiSigns);
}

/** The same, and ASCII digits for the letters that OCR puts for them: O o 〇 for 0, I l for 1. */
export function plainDigits(text: string): string {
  return asciiDigits(text).replace(/[Oo〇]/g, '0').replace(/[Il]/g, '1');
}

/** Whether there are digits among signs that may stand for some: one is printed as such, or the text begins with several letters that OCR puts for them. */
export function hasDigits(text: string): boolean {
  return /[0-9０-９]|^[OoIl〇]{3}/u.test(text);
}
