/** Text that stands for itself in Markdown, on one line: what people wrote cannot become markup. */
export function plain(text: string): string {
  return text.replaceAll(/\s+/g, ' ').replaceAll(/([\\`*_{}[\]<>#|!])/g, '\\$1');
}
