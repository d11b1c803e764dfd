/** JSON is UTF-8 (RFC 8259, 8.1); a body that says otherwise would be read as what it is not. */
export const isUtf8 = (contentType: string | undefined): boolean => {
  const [, charset] = /;\s*charset\s*=\s*"?([^\s";]*)/i.exec(contentType ?? '') ?? [];
  return charset === undefined || /^utf-?8$/i.test(charset);
};
