/** Regions that have a name in Unicode's data and are no countries of ISO 3166-1, or no longer. */
const notCountries = new Set(
  'AC AN BU CP CQ CS DD DG DY EA EU EZ FX HV IC NH QO RH SU TA TP UK UN VD XA XB XK YD YU ZR ZZ'.split(' '),
);
const alphabet = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];

export interface Country {
  /** ISO 3166-1 alpha-2. */
  readonly code: string;
  readonly name: string;
}

let known: readonly Country[] | null = null;

/** Every country, by its name in the reader's language. */
export function countries(): readonly Country[] {
  if (known === null) {
    const names = new Intl.DisplayNames(undefined, { type: 'region', fallback: 'none' });
    known = alphabet
      .flatMap((first) => alphabet.map((second) => first + second))
      .filter((code) => !notCountries.has(code))
      .flatMap((code) => {
        const name = names.of(code);
        return name === undefined ? [] : [{ code, name }];
      })
      .sort((one, other) => one.name.localeCompare(other.name));
  }
  return known;
}
