/** The bytes that a text in base64 stands for; none where it is no such text. */
export function bytesIn(text: string): Uint8Array {
  try {
    return Uint8Array.from(atob(text), (unit) => unit.charCodeAt(0));
  } catch {
    return new Uint8Array();
  }
}

/** Bytes as a text that JSON can hold. */
export function base64Of(bytes: Uint8Array): string {
  let units = '';
  // More arguments at once are more than some engines take.
  for (let at = 0; at < bytes.length; at += 8192) units += String.fromCharCode(...bytes.subarray(at, at + 8192));
  return btoa(units);
}
