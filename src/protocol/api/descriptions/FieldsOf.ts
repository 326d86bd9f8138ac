/** A description for each field of a message: the compiler names one that is missing. */
export type FieldsOf<Message> = Readonly<Record<keyof Message & string, string>>;
