/**
 * Any Chinese character, for the brackets of a class in a pattern with the flag `u`: the blocks that `\p{Script=Han}` is made of,
 * those above U+FFFF as one stretch. The engine compiles a pattern with several of the latter, each in twenty stretches, four times
 * as long, which is felt when a text is read first; where it stands once or twice, it is as good.
 */
export const han = '\u2e80-\u2fd5\u3005\u3007\u3021-\u3029\u3038-\u303b\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufad9\u{20000}-\u{3347f}';
