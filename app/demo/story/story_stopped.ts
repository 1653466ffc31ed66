/** The story didn't go as it should; the message says where and how. */
export class StoryStopped extends Error {}
