export function refuseOlderNode(): void
