/**
 * The editor of the plan's words: ProseMirror around what the engine keeps. It has no history of its own: undo is the
 * book's. What a person types is handed over section by section (`onChange`); what the engine says comes in by `show`
 * and never overwrites a section that is being changed.
 */
import { toggleMark } from 'prosemirror-commands';
import { type Node, Slice } from 'prosemirror-model';
import { type Command, EditorState, NodeSelection, TextSelection } from 'prosemirror-state';
import { EditorView } from 'prosemirror-view';
import type { ParagraphStyle } from '#shared/domain/paragraphs.ts';
import type { Inline, Paragraph } from '#shared/domain/section-text.ts';
import { documentOf, paragraphsOfNode, type ShownText, sectionsOf } from './document.ts';
import { keepSections, remote } from './keep-sections.ts';
import { labels } from './labels.ts';
import { schema } from './schema.ts';
import { setStyle, typing } from './typing.ts';

export interface ChangedSection {
  readonly section: string;
  readonly paragraphs: readonly Paragraph[];
}

/** What the toolbar and the panel below need to know of the place where the person is. */
export interface TextPlace {
  readonly section: string | null;
  readonly style: ParagraphStyle;
  readonly bold: boolean;
  readonly italic: boolean;
  /** The figure that is selected. */
  readonly figure: { readonly inline: FigureNode; readonly printed: string } | null;
}

export type FigureNode = Extract<Inline, { type: 'figure' | 'finding' }>;

export interface TextEditorOptions {
  readonly element: HTMLElement;
  readonly label: string;
  readonly writable: boolean;
  readonly onChange: () => void;
  readonly onPlace: (place: TextPlace) => void;
  readonly onBlur: () => void;
}

const uidOf = (section: Node): string => String(section.attrs.uid);

const plugins = [keepSections, labels, ...typing];

export class TextEditor {
  readonly #view: EditorView;
  /** The words of each section as the engine keeps them, as JSON, to know what has been changed since. */
  #kept = new Map<string, string>();

  constructor(options: TextEditorOptions) {
    this.#view = new EditorView(options.element, {
      state: EditorState.create({ schema, plugins }),
      editable: () => options.writable,
      attributes: {
        'aria-label': options.label,
        'aria-multiline': 'true',
        role: 'textbox',
        lang: 'vi',
        spellcheck: 'false',
      },
      dispatchTransaction: (transaction) => {
        this.#view.updateState(this.#view.state.apply(transaction));
        if (transaction.docChanged && transaction.getMeta(remote) !== true) options.onChange();
        options.onPlace(this.place());
      },
      handleDOMEvents: {
        blur: () => {
          options.onBlur();
          return false;
        },
      },
    });
  }

  /** Sections whose words are not what the engine keeps. */
  changed(): ChangedSection[] {
    return sectionsOf(this.#view.state.doc)
      .filter((node) => this.#isChanged(node))
      .map((node) => ({ section: uidOf(node), paragraphs: paragraphsOfNode(node) }));
  }

  #isChanged(node: Node): boolean {
    const kept = this.#kept.get(uidOf(node));
    return kept !== undefined && kept !== JSON.stringify(paragraphsOfNode(node));
  }

  /** The engine has taken these words over. */
  keep(section: string, paragraphs: readonly Paragraph[]): void {
    this.#kept.set(section, JSON.stringify(paragraphs));
  }

  /** Takes over what the engine says; a section that the person has changed since stays as it is. */
  show(text: ShownText): void {
    const next = documentOf(text);
    const typed = sectionsOf(this.#view.state.doc).filter((node) => this.#isChanged(node));
    const changed = new Map(typed.map((node) => [uidOf(node), node]));
    this.#kept = new Map(
      sectionsOf(next).map((node) => [uidOf(node), JSON.stringify(paragraphsOfNode(node))]),
    );
    const merged = sectionsOf(next).map((node) => changed.get(uidOf(node)) ?? node);
    const first = this.#view.state.doc.childCount < 2;
    this.#replace(schema.nodes.doc.create(null, merged));
    // The words have come: one begins to read at the beginning.
    if (first) this.#select(1);
  }

  #select(at: number): void {
    const { state } = this.#view;
    this.#view.dispatch(state.tr.setSelection(TextSelection.near(state.doc.resolve(at))));
  }

  /** Replaces only what differs, so that the caret stays where it is. */
  #replace(next: Node): void {
    const { state } = this.#view;
    const start = state.doc.content.findDiffStart(next.content);
    if (start === null) return;
    const end = state.doc.content.findDiffEnd(next.content);
    const change = state.tr.setMeta(remote, true);
    if (state.doc.childCount !== next.childCount || end === null) {
      change.replaceWith(0, state.doc.content.size, next.content);
    } else {
      const overlap = Math.max(0, start - Math.min(end.a, end.b));
      change.replace(start, end.a + overlap, this.#sliceOf(next, start, end.b + overlap));
    }
    this.#view.dispatch(change);
  }

  #sliceOf(next: Node, from: number, to: number): Slice {
    return from === to ? Slice.empty : next.slice(from, to);
  }

  place(): TextPlace {
    const { selection, storedMarks } = this.#view.state;
    const { $from } = selection;
    const marks = storedMarks ?? $from.marks();
    const section = $from.depth > 0 ? String($from.node(1).attrs.uid) : null;
    const selected = selection instanceof NodeSelection ? selection.node : null;
    const isFigure = selected?.type === schema.nodes.figure;
    return {
      section,
      style: ($from.parent.attrs.style as ParagraphStyle | undefined) ?? 'body',
      bold: schema.marks.bold.isInSet(marks) !== undefined,
      italic: schema.marks.italic.isInSet(marks) !== undefined,
      figure: isFigure
        ? { inline: selected.attrs.inline as FigureNode, printed: String(selected.attrs.printed) }
        : null,
    };
  }

  #run(command: Command): void {
    command(this.#view.state, this.#view.dispatch, this.#view);
    this.#view.focus();
  }

  toggle(mark: 'bold' | 'italic'): void {
    this.#run(toggleMark(schema.marks[mark]));
  }

  setStyle(style: ParagraphStyle): void {
    this.#run(setStyle(style));
  }

  /** Where a figure that is picked elsewhere will stand. */
  position(): number {
    return this.#view.state.selection.to;
  }

  insertFigure(inline: FigureNode, printed: string, at = this.position()): void {
    const { state } = this.#view;
    const position = Math.min(at, state.doc.content.size - 2);
    const node = schema.nodes.figure.create({ inline, printed });
    const change = state.tr.insert(position, node);
    change.setSelection(TextSelection.near(change.doc.resolve(position + node.nodeSize)));
    this.#view.dispatch(change.scrollIntoView());
    this.#view.focus();
  }

  /** Another format for the selected figure. */
  changeFigure(inline: FigureNode, printed: string): void {
    const { state } = this.#view;
    if (!(state.selection instanceof NodeSelection)) return;
    const { from } = state.selection;
    const change = state.tr.setNodeMarkup(from, null, { inline, printed });
    this.#view.dispatch(change.setSelection(NodeSelection.create(change.doc, from)));
  }

  insertFootnote(uid: string): void {
    const { state } = this.#view;
    this.#view.dispatch(
      state.tr.insert(this.position(), schema.nodes.footnote.create({ uid })).scrollIntoView(),
    );
  }

  /** Brings a section to the top of what is seen, the caret at its beginning. */
  goTo(section: string): void {
    const { state } = this.#view;
    state.doc.forEach((node, at) => {
      if (node.attrs.uid !== section) return;
      this.#select(at + 1);
      const element = this.#view.nodeDOM(at);
      if (element instanceof HTMLElement) element.scrollIntoView({ block: 'start' });
    });
    this.#view.focus();
  }

  focus(): void {
    this.#view.focus();
  }

  destroy(): void {
    this.#view.destroy();
  }
}
