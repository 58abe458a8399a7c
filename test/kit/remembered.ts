/**
 * A function of a text that remembers what it made of the last texts: a test looks at the same one many times, and so does the
 * next. For what is a value and stays as it is.
 */
export function remembered<T>(make: (text: string) => T): (text: string) => T {
  const known = new Map<string, T>();
  return (text) => {
    const value = known.has(text) ? known.get(text)! : make(text);
    known.delete(text);
    known.set(text, value);
    if (known.size > mostKnown) known.delete(known.keys().next().value!);
    return value;
  };
}

const mostKnown = 100;
