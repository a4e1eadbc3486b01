/** The name of a value of a generated enum, such as `ACTIVE`. Throws for one that this version doesn't know. */
export function enumName<Names extends string>(values: Readonly<Record<Names, number>>, value: number): Names {
  const name = (Object.keys(values) as Names[]).find((each) => values[each] === value);
  if (name === undefined) throw new Error(`The enum value ${value} is not known`);
  return name;
}
