import { ZoomIn, ZoomOut } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import type { Page } from '#shared/report/pages/page.ts';
import { type PaperQuestion, useActions, useWords } from '../book/index.ts';
import { IconButton, Waiting } from '../ui/index.ts';
import { PageView } from './PageView.tsx';
import styles from './Preview.module.css';

/** Pages that are fetched together. */
const batch = 10;
const mmPerPixel = 25.4 / 96;
/** Pixels above its end at which the next pages are asked for: whoever reads on does not wait for them. */
const ahead = 1_000;
/** Room beside a page, in pixels. */
const margin = 48;
const zooms = [1, 1.5, 2, 3] as const;

interface Pages {
  readonly total: number;
  readonly pages: readonly Page[];
}

/** Fetches the pages of a paper, the next ones when they are asked for. */
const usePages = (question: PaperQuestion) => {
  const { preview } = useActions();
  const [found, setFound] = useState<Pages | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const asking = useRef(false);
  const { what, year, period } = question;

  useEffect(() => {
    let gone = false;
    setFound(null);
    setProblem(null);
    void preview({ what, year, period }, 0, batch).then((reply) => {
      if (gone) return;
      if (reply.ok) setFound({ total: reply.value.totalPages, pages: reply.value.pages });
      else setProblem(reply.error.message);
    });
    return () => {
      gone = true;
    };
  }, [preview, what, year, period]);

  const more = async (): Promise<void> => {
    if (!found || asking.current || found.pages.length >= found.total) return;
    asking.current = true;
    const reply = await preview({ what, year, period }, found.pages.length, batch);
    asking.current = false;
    if (!reply.ok) setProblem(reply.error.message);
    else
      setFound((before) =>
        before === found ? { total: found.total, pages: [...found.pages, ...reply.value.pages] } : before,
      );
  };
  return { found, problem, more };
};

const useWidth = () => {
  const ref = useRef<HTMLDivElement>(null);
  const [width, setWidth] = useState(0);
  useEffect(() => {
    if (!ref.current) return undefined;
    const observer = new ResizeObserver(([entry]) => setWidth(entry?.contentRect.width ?? 0));
    observer.observe(ref.current);
    return () => observer.disconnect();
  }, []);
  return { ref, width };
};

/** As wide as there is room, times the zoom; an upright page as high as the widest one is wide. */
const scaleFor = (page: Page, width: number, zoom: number): number => {
  const room = Math.max(100, width - margin) * mmPerPixel;
  return (zoom * room) / Math.max(page.width, page.height);
};

/** Says when its end comes near. */
const End = ({ onSeen }: { readonly onSeen: () => void }) => {
  const ref = useRef<HTMLDivElement>(null);
  const seen = useRef(onSeen);
  seen.current = onSeen;
  useEffect(() => {
    if (!ref.current) return undefined;
    const observer = new IntersectionObserver(
      (entries) => {
        if (entries.some((entry) => entry.isIntersecting)) seen.current();
      },
      { root: ref.current.parentElement, rootMargin: `${ahead}px` },
    );
    observer.observe(ref.current);
    return () => observer.disconnect();
  }, []);
  return <div ref={ref} className={styles.end} />;
};

export const Preview = ({ question, name }: { readonly question: PaperQuestion; readonly name: string }) => {
  const words = useWords().papers;
  const { found, problem, more } = usePages(question);
  const { ref, width } = useWidth();
  const [zoom, setZoom] = useState(0);
  const shown = found?.pages ?? [];
  return (
    <section className={styles.preview} aria-label={words.preview(name)}>
      <header className={styles.bar}>
        <span className={styles.pages}>{found ? words.pages(name, found.total) : name}</span>
        <IconButton
          icon={<ZoomOut size={16} />}
          label={words.smaller}
          disabled={zoom === 0}
          onClick={() => setZoom(zoom - 1)}
        />
        <IconButton
          icon={<ZoomIn size={16} />}
          label={words.larger}
          disabled={zoom === zooms.length - 1}
          onClick={() => setZoom(zoom + 1)}
        />
      </header>
      {/* Scrolled with the keyboard, too. */}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what can be scrolled can be reached */}
      <div className={styles.scroll} ref={ref} tabIndex={0}>
        {problem === null ? null : <p className={styles.problem}>{problem}</p>}
        {!found && problem === null ? <Waiting label={words.layingOut} lines={8} /> : null}
        {shown.map((page, at) => (
          <PageView
            key={`${page.part}/${page.number}`}
            page={page}
            scale={scaleFor(page, width, zooms[zoom] ?? 1)}
            label={words.page(at + 1, found?.total ?? 0)}
          />
        ))}
        {found && shown.length < found.total ? <End key={shown.length} onSeen={() => void more()} /> : null}
      </div>
    </section>
  );
};
