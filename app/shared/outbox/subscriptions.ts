const subscribers = new Map<string, string[]>()

/** Has the effect of this kind run once for every announcement of the event. */
export function subscribe(event: string, kind: string) {
  subscribers.set(event, [...(subscribers.get(event) ?? []), kind])
}

export const subscribersOf = (event: string) => subscribers.get(event) ?? []
