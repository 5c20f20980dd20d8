/** Who a message goes to, and in which language. */
export interface Recipient {
  readonly to: string;
  readonly language: 'zh' | 'en';
}

/** What a message needs of the other nouns; the main that wires Weir binds it. */
export abstract class Correspondence {
  /** The caller of a card; null once erased, or when there is no number. */
  abstract recipient(contactId: string): Promise<Recipient | null>;
  /** A text that a person wrote; null once erased. */
  abstract text(noteId: string, field: string): Promise<string | null>;
  abstract zone(): Promise<string>;
  /** Where the customer's page is found. */
  abstract publicLink(): Promise<string>;
}

/** Carries a text to a person, and says by what it can be found again. */
export abstract class MessageChannel {
  abstract send(message: { readonly id: string; readonly to: string; readonly text: string }): Promise<string>;

  /** What was sent, where the channel keeps it; most do not. */
  textOf(_id: string): Promise<string | null> {
    return Promise.resolve(null);
  }
}
