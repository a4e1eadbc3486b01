import { type Attributes, trace } from '@opentelemetry/api';
import type { OperationDefinitionNode } from 'graphql';
import { SERVICE_ATTRIBUTE } from '../telemetry/service-of-spans.ts';
import { withSpan } from '../telemetry/trace-context.ts';

/** The name under which an operation is measured and traced: its first field, which the schema bounds; clients make up operation names without end. */
export function measuredName(operation: OperationDefinitionNode): string {
  const first = operation.selectionSet.selections.find((selection) => selection.kind === 'Field');
  return `${operation.operation} ${first?.name.value ?? '…'}`;
}

/** Runs an operation of a service in a span of its own. */
export function inOperationSpan<T>(service: string, operation: OperationDefinitionNode, work: () => Promise<T>): Promise<T> {
  return withSpan(measuredName(operation), { [SERVICE_ATTRIBUTE]: service, ...attributesOf(operation) }, work);
}

/** Says of the request in hand which operation it is. */
export function noteOperation(operation: OperationDefinitionNode): void {
  trace.getActiveSpan()?.setAttributes(attributesOf(operation));
}

function attributesOf(operation: OperationDefinitionNode): Attributes {
  return { 'graphql.operation.type': operation.operation, 'mint.operation': measuredName(operation) };
}
