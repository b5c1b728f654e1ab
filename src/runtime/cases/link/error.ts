const longest = 300;

/** Why there is no link, or no case in one: one sentence for the person, cut where a link would make it long. */
export class LinkError extends Error {
  constructor(message: string) {
    super(message.length > longest ? `${message.slice(0, longest)}…` : message);
    this.name = "LinkError";
  }
}
