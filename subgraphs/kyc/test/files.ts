const bytes = (hex: string) => new Uint8Array(Buffer.from(hex, 'hex'));

/** A picture of one pixel. */
export const png = bytes(
  '89504e470d0a1a0a0000000d49484452000000010000000108060000001f15c4890000000a49444154789c63000100000500010d0a2db40000000049454e44ae426082',
);

/** How a JPEG begins. */
export const jpeg = bytes('ffd8ffe000104a46494600010100000100010000ffd9');

/** How a PDF begins. */
export const pdf = new Uint8Array(Buffer.from('%PDF-1.7\n1 0 obj\n<< >>\nendobj\n%%EOF\n'));

/** A page that would run in whoever opens it, with a PDF in it. */
export const page = new Uint8Array(Buffer.from('<html><script>alert(1)</script>\n%PDF-1.4\n</html>'));
