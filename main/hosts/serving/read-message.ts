/** What a window has sent, told apart: right, wrong but answerable, or nothing that could be answered. */
import { z } from 'zod';
import { type FromWindow, fromWindowSchema } from '#shared/contract/wire.ts';

export type Incoming =
  | { readonly kind: 'good'; readonly message: FromWindow }
  | { readonly kind: 'bad'; readonly id: number; readonly name: string; readonly problems: string }
  | { readonly kind: 'hopeless' };

/** Enough of a request to answer it. */
const answerable = z.object({ kind: z.literal('request'), id: z.int().min(0), name: z.unknown().optional() });

const nameOf = (name: unknown): string => (typeof name === 'string' ? name.slice(0, 100) : '');

export const readMessage = (raw: unknown): Incoming => {
  const parsed = fromWindowSchema.safeParse(raw);
  if (parsed.success) return { kind: 'good', message: parsed.data };
  const known = answerable.safeParse(raw);
  if (!known.success) return { kind: 'hopeless' };
  const problems = parsed.error.issues.slice(0, 5).map(({ path, code }) => `${path.join('.')}: ${code}`);
  return { kind: 'bad', id: known.data.id, name: nameOf(known.data.name), problems: problems.join('; ') };
};
