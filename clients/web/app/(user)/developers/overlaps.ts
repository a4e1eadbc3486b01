/** For how long the secret before works beside the new one. */
export const overlaps = [
  { seconds: '0', name: 'At once' },
  { seconds: '3600', name: 'In an hour' },
  { seconds: '86400', name: 'In a day' },
  { seconds: '604800', name: 'In a week' },
] as const;

/** Long enough to change a program over without hurry. */
export const usualOverlap = '86400';
