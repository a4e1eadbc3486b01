/** A rule's name as it is read: `velocity_breach` is “Velocity breach”. Rules are added without the console knowing. */
export const ruleWord = (rule: string): string => (rule.charAt(0).toUpperCase() + rule.slice(1)).replaceAll('_', ' ');
