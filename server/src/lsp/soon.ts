/** Does something after so many milliseconds, once, however often it is asked for until then. */
export function soon(milliseconds: number, act: () => void): () => void {
  let isComing = false;
  return () => {
    if (isComing) return;
    isComing = true;
    setTimeout(() => {
      isComing = false;
      act();
    }, milliseconds);
  };
}
