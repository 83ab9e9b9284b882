/** The name of a file in a sentence, whichever way either runs. */
export const named = (file: File): { readonly name: string } => ({
  name: `\u2068${file.name}\u2069`,
});
