/** `papers/preview`: pages as they will print. They are laid out once, so that turning a page costs nothing. */
import { type OutputOf, paperIds } from '#shared/contract/index.ts';
import { previewLimit } from '#shared/contract/papers.ts';
import { ok, type Result, refuse } from '#shared/errors/result.ts';
import type { Page } from '#shared/report/pages/page.ts';
import { pagesOf } from '#shared/report/pages/pages-of.ts';
import type { Handlers } from '../context.ts';
import type { Session } from '../session.ts';
import { type PublicationQuestion, publicationOf } from './publication-of.ts';

type Preview = Pick<OutputOf<'papers/preview'>, 'name' | 'pages'>;

interface Kept {
  readonly book: Session['book'];
  readonly revision: number;
  readonly previews: Map<string, Preview>;
}

/** Papers that a person goes back and forth between; each is some megabytes. */
const most = 8;
const kept = new WeakMap<Session, Kept>();

/** Those of the book as it is now; a reader that has begun afresh has another book of maybe the same number. */
const previewsOf = (session: Session): Kept['previews'] => {
  const { book } = session;
  const { revision } = book;
  const found = kept.get(session);
  if (found?.book === book && found.revision === revision) return found.previews;
  const previews: Kept['previews'] = new Map();
  kept.set(session, { book, revision, previews });
  return previews;
};

const previewOf = (session: Session, what: string, question: PublicationQuestion): Result<Preview> => {
  const id = paperIds.find((each) => each === what);
  if (!id) return refuse('unknownPaper', { what, known: paperIds.join(', ') });
  const previews = previewsOf(session);
  const key = `${id}/${question.year}/${question.period ?? ''}`;
  const found = previews.get(key);
  if (found) return ok(found);
  const publication = publicationOf(session, id, question);
  if (!publication.ok) return publication;
  const pages: readonly Page[] = pagesOf(publication.value);
  const made: Preview = { name: publication.value.name, pages: [...pages] };
  const [oldest] = previews.keys();
  if (previews.size >= most && oldest !== undefined) previews.delete(oldest);
  previews.set(key, made);
  return ok(made);
};

export const paperPreviewHandlers: Pick<Handlers, 'papers/preview'> = {
  'papers/preview': ({ session }, { what, year: asked, period, from = 0, limit = previewLimit }) => {
    const year = session.year(asked);
    if (!year.ok) return year;
    const preview = previewOf(session, what, { year: year.value, period });
    if (!preview.ok) return preview;
    const { name, pages } = preview.value;
    return ok({ name, totalPages: pages.length, from, pages: pages.slice(from, from + limit) });
  },
};
