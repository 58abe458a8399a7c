import { toServiceDocument } from '../convert';
import type { StopsAnswer } from '../protocol';
import { stopsMethod } from '../protocol';
import type { DocumentParams, Request } from '../request';

/** `gouji/stops`: where Tab stops, and from where it goes there. */
export const stops: Request<DocumentParams, StopsAnswer | null> = {
  method: stopsMethod,
  advertises: { experimental: { [stopsMethod]: true } },
  nothing: null,
  answer({ service }, document) {
    const { places, ways } = service.stops(toServiceDocument(document));
    return { version: document.version, places, ways };
  },
};
