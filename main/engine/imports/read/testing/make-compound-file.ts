/** A container as Office wrote it before 2007 (MS-CFB), with its streams in whole sectors: for tests. */
const sector = 512;
const end = 0xfffffffe;
const free = 0xffffffff;
const fatSector = 0xfffffffd;
const smallest = 4_096;

const whole = (length: number): number => Math.ceil(length / sector);

const entry = (
  name: string,
  type: number,
  fields: { child?: number; right?: number; start: number; size: number },
) => {
  const bytes = Buffer.alloc(128);
  bytes.write(name, 0, 'utf16le');
  bytes.writeUInt16LE(2 * name.length + 2, 64);
  bytes[66] = type;
  bytes[67] = 1;
  bytes.writeUInt32LE(free, 68);
  bytes.writeUInt32LE(fields.right ?? free, 72);
  bytes.writeUInt32LE(fields.child ?? free, 76);
  bytes.writeUInt32LE(fields.start, 116);
  bytes.writeUInt32LE(fields.size, 120);
  return bytes;
};

/** Streams shorter than 4,096 bytes are filled up with zeros, as Excel does, so that no small ones are needed. */
export const makeCompoundFile = (streams: Readonly<Record<string, Buffer>>): Buffer => {
  const names = Object.keys(streams);
  const contents = Object.values(streams).map((content) =>
    Buffer.concat([content, Buffer.alloc(Math.max(0, smallest - content.length))]),
  );
  const directorySectors = whole(128 * (names.length + 1));
  const dataSectors = contents.reduce((sum, { length }) => sum + whole(length), 0);
  let fatSectors = 1;
  while (fatSectors * (sector / 4) < fatSectors + directorySectors + dataSectors) fatSectors++;
  const fat = Buffer.alloc(fatSectors * sector, 0xff);
  const chain = (from: number, count: number): void => {
    for (let at = 0; at < count; at++)
      fat.writeUInt32LE(at + 1 < count ? from + at + 1 : end, 4 * (from + at));
  };
  for (let at = 0; at < fatSectors; at++) fat.writeUInt32LE(fatSector, 4 * at);
  chain(fatSectors, directorySectors);
  let next = fatSectors + directorySectors;
  const entries = [entry('Root Entry', 5, { child: names.length > 0 ? 1 : free, start: end, size: 0 })];
  for (const [at, name] of names.entries()) {
    const { length } = contents[at] ?? Buffer.alloc(0);
    chain(next, whole(length));
    const right = at + 2 <= names.length ? at + 2 : free;
    entries.push(entry(name, 2, { right, start: next, size: length }));
    next += whole(length);
  }
  const header = Buffer.alloc(sector, 0xff);
  Buffer.from('d0cf11e0a1b11ae1', 'hex').copy(header);
  header.fill(0, 8, 76);
  header.writeUInt16LE(0x3e, 24);
  header.writeUInt16LE(3, 26);
  header.writeUInt16LE(0xfffe, 28);
  header.writeUInt16LE(9, 30);
  header.writeUInt16LE(6, 32);
  header.writeUInt32LE(fatSectors, 44);
  header.writeUInt32LE(fatSectors, 48);
  header.writeUInt32LE(smallest, 56);
  header.writeUInt32LE(end, 60);
  header.writeUInt32LE(end, 68);
  for (let at = 0; at < fatSectors; at++) header.writeUInt32LE(at, 76 + 4 * at);
  const padded = (bytes: Buffer): Buffer =>
    Buffer.concat([bytes, Buffer.alloc(whole(bytes.length) * sector - bytes.length)]);
  return Buffer.concat([header, fat, padded(Buffer.concat(entries)), ...contents.map(padded)]);
};
