/** A category as a name: the graph has them in lower case. */
export const categoryName = (category: string): string => category.charAt(0).toLocaleUpperCase() + category.slice(1);
