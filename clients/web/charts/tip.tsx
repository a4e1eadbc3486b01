/** What a chart says of the point under the pointer. */
export function Tip({ title, value }: { readonly title: string; readonly value: string }) {
  return (
    <div className="rounded-xl border bg-surface px-3 py-2 text-sm shadow-lg">
      <p className="text-muted">{title}</p>
      <p className="font-semibold tabular-nums">{value}</p>
    </div>
  );
}
