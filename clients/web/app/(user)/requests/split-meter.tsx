/** How much of a bill is paid. */
export function SplitMeter({
  paid,
  total,
}: {
  readonly paid: { readonly minorUnits: string };
  readonly total: { readonly minorUnits: string };
}) {
  return (
    <meter
      className="share-meter h-1.5 w-full"
      min={0}
      max={Number(total.minorUnits)}
      value={Number(paid.minorUnits)}
      aria-label="Paid of the bill"
    />
  );
}
