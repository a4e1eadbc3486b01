import { StandAlone, wayOut } from '../ui/stand-alone.tsx';

/** Where there is no page. */
export default function NotFound() {
  return (
    <StandAlone title="There is no such page" words="The address may be old, or mistyped.">
      <a href="/" className={wayOut}>
        Go to your Mint
      </a>
    </StandAlone>
  );
}
