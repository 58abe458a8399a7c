import { readOnMethod } from '../protocol';
import type { WholeRequest } from '../request';

/** `gouji/readOn`: reads on after reading the workspace was stopped. */
export const readOn: WholeRequest<object, null> = {
  method: readOnMethod,
  advertises: { experimental: { [readOnMethod]: true } },
  nothing: null,
  whole({ background }) {
    background.start();
    background.index.resume();
    return null;
  },
};
