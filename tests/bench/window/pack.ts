/** Packs the product as its tests do, in a process of its own: electron-builder prints much. The last line: the executable. */
import { makePackage } from '../../desktop/launch-packaged.ts';

const { executable } = await makePackage();
process.stdout.write(`\n${executable}\n`);
