const unit = (name: string) =>
  new Intl.NumberFormat(undefined, { style: 'unit', unit: name, unitDisplay: 'short', maximumFractionDigits: 1 });
const kibi = 1024;

/** A size of a file as people read it. */
export function formatBytes(bytes: number): string {
  if (bytes < kibi) return unit('byte').format(bytes);
  return bytes < kibi * kibi ? unit('kilobyte').format(bytes / kibi) : unit('megabyte').format(bytes / kibi / kibi);
}
