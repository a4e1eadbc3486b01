import { TraceFlags, trace } from '@opentelemetry/api';
import type { Histogram, LabelValues } from 'prom-client';

/** Puts a value into a histogram that keeps exemplars; in a trace that is recorded, with the trace as the example of its bucket. */
export function observeTraced<Label extends string>(
  histogram: Histogram<Label>,
  labels: LabelValues<Label>,
  value: number,
): void {
  const span = trace.getActiveSpan()?.spanContext();
  const isRecorded = span !== undefined && (span.traceFlags & TraceFlags.SAMPLED) !== 0;
  // Its type wants the exemplar's labels to be among the histogram's own, which is what they never are.
  const exemplarLabels = (isRecorded ? { trace_id: span.traceId } : {}) as LabelValues<Label>;
  histogram.observe({ labels, value, exemplarLabels });
}
