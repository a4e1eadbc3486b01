'use client';

import { useEffect, useState } from 'react';

/** A value once it has stood still for a while, so that what follows from it is not done for every letter typed. */
export function useDebounced<Value>(value: Value, waitMs = 250): Value {
  const [settled, setSettled] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(value), waitMs);
    return () => clearTimeout(timer);
  }, [value, waitMs]);
  return settled;
}
