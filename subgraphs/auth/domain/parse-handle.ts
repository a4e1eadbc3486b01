const form = /^[a-z0-9_]{3,30}$/;

/** Names that would pass for the platform itself. */
const reserved = new Set([
  'admin',
  'administrator',
  'mint',
  'mint_support',
  'moderator',
  'official',
  'payments',
  'root',
  'security',
  'staff',
  'support',
  'system',
]);

/** The handle as it is kept, from what a person typed: any case, `@` in front or not. Null when it has no handle's form. */
export function readHandle(text: string): string | null {
  if (text.length > 100) return null;
  const handle = text.normalize('NFKC').trim().replace(/^@/, '').toLowerCase();
  return form.test(handle) ? handle : null;
}

/** As `readHandle`, for choosing one: null also when it is reserved for the platform. */
export function parseNewHandle(text: string): string | null {
  const handle = readHandle(text);
  return handle === null || reserved.has(handle) ? null : handle;
}
