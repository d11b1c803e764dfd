/** The end of the first answer in a text with one character for each byte; null until it has arrived. */
export const endOfAnswer = (text: string): number | null => {
  const headEnd = text.indexOf('\r\n\r\n');
  if (headEnd < 0) return null;
  const [, length] = /\r\ncontent-length: *(\d+)/i.exec(text.slice(0, headEnd)) ?? [];
  if (length === undefined) throw new Error(`an answer without content-length: ${text.slice(0, headEnd)}`);
  const end = headEnd + 4 + Number(length);
  return text.length >= end ? end : null;
};
