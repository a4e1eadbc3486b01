import { execFile } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { type Browser, chromium } from 'playwright-core';

const execute = promisify(execFile);
const downloads = fileURLToPath(new URL('../../.local/downloads/', import.meta.url));
const carrier = '@sparticuz/chromium';
/** The machine's fonts, which may be none, and the one that came with the browser. */
const fontSettings = `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir>/usr/share/fonts</dir>
  <dir prefix="relative">fonts/fonts</dir>
</fontconfig>
`;

/**
 * Opens the browser that pages are tested in: the one an npm package carries, so that it is of the same version on every machine, and has its libraries and a
 * font with it.
 */
export async function openBrowser(): Promise<Browser> {
  const home = await unpackBrowser();
  return chromium.launch({
    executablePath: join(home, 'chromium'),
    // Not the package's own arguments: they make one process of the browser and lift its security, for functions in Amazon's cloud. Its sandbox needs
    // rights that a container does not give; it shows nothing but our own pages.
    args: ['--no-sandbox'],
    env: { ...process.env, LD_LIBRARY_PATH: join(home, 'al2023', 'lib'), FONTCONFIG_FILE: join(home, 'fonts.conf') },
  });
}

/** Where the browser lies, unpacked once for each version of it. */
async function unpackBrowser(): Promise<string> {
  const manifest = new URL('../package.json', import.meta.resolve(carrier));
  const { version } = JSON.parse(readFileSync(manifest, 'utf8')) as { readonly version: string };
  const home = join(downloads, `chromium-${version}`);
  if (existsSync(home)) return home;
  mkdirSync(downloads, { recursive: true });
  const work = mkdtempSync(`${home}.`);
  try {
    // The package unpacks into the folder for temporary files, and its libraries only where it takes itself to be in such a function.
    await execute(
      process.execPath,
      ['--input-type=module', '--eval', `await (await import('${carrier}')).default.executablePath()`],
      {
        cwd: import.meta.dirname,
        env: { ...process.env, TMPDIR: work, AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs24.x' },
        timeout: 120_000,
      },
    );
    writeFileSync(join(work, 'fonts.conf'), fontSettings);
    renameSync(work, home);
  } catch (error) {
    // Two test files unpack it at the same time, and one is first.
    if (!existsSync(home)) throw error;
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
  return home;
}
