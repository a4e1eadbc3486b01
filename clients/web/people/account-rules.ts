import { z } from 'zod';

/** The name that others see. */
export const displayNameRule = z.string().trim().min(1, 'Enter the name that others see.');

/** What others find a person by. */
export const handleRule = z
  .string()
  .trim()
  .regex(/^[a-zA-Z0-9_]{3,30}$/, 'Use 3 to 30 letters, digits or underscores.');

/** A password to choose; whether it is too easy to guess is for the graph to say. */
export const newPasswordRule = z.string().min(8, 'Use at least 8 characters.');
