/**
 * The editor of the plan's words: ProseMirror around what the engine keeps. It has no history of its own: undo is the
 * book's. What a person types is handed over section by section (`changed`, `kept`); what the engine says comes in by
 * `show` and never overwrites a section that is being changed.
 */
import { toggleMark } from 'prosemirror-commands';
import type { Node } from 'prosemirror-model';
import { type Command, EditorState, NodeSelection, TextSelection } from 'prosemirror-state';
import { EditorView } from 'prosemirror-view';
import type { ParagraphStyle } from '#shared/domain/paragraphs.ts';
import type { LiveInline } from '#shared/domain/section-text.ts';
import { clipboard } from './clipboard.ts';
import { documentOf, footnotesIn, type ShownText, sectionsOf, uidOf } from './document.ts';
import { keepSections, remote } from './keep-sections.ts';
import { labels } from './labels.ts';
import { patchDocument, withFigures } from './merge.ts';
import { patchAround, placeAt, type TextPlace } from './place.ts';
import { schema } from './schema.ts';
import { trueSelection } from './true-selection.ts';
import { setStyle, typing } from './typing.ts';
import { type ChangedSection, Unwritten } from './unwritten.ts';

export interface TextEditorOptions {
  readonly element: HTMLElement;
  readonly label: string;
  readonly writable: boolean;
  readonly onChange: () => void;
  readonly onPlace: (place: TextPlace) => void;
  readonly onBlur: () => void;
  readonly onEscape: () => void;
  /** Somebody has tried to change more than one section at once. */
  readonly onCrossing: () => void;
  /** A footnote's mark was double-clicked: its words are wanted. */
  readonly onFootnote: (uid: string) => void;
}

type Surface = Pick<TextEditorOptions, 'label' | 'writable'>;

const attributesOf = ({ label, writable }: Surface): Record<string, string> => ({
  'aria-label': label,
  'aria-multiline': 'true',
  'aria-readonly': String(!writable),
  'data-region-stop': '',
  role: 'textbox',
  lang: 'vi',
  spellcheck: 'false',
  // What cannot be typed into is read and scrolled with the keyboard all the same.
  tabindex: '0',
});

export class TextEditor {
  readonly #view: EditorView;
  readonly #unwritten = new Unwritten();
  /** What came while an input method was composing. */
  #waiting: ShownText | undefined;
  #year: number | undefined;

  constructor(options: TextEditorOptions) {
    const plugins = [trueSelection, keepSections(options.onCrossing), labels, clipboard, ...typing];
    this.#view = new EditorView(options.element, {
      state: EditorState.create({ schema, plugins }),
      editable: () => options.writable,
      attributes: attributesOf(options),
      dispatchTransaction: (transaction) => {
        this.#view.updateState(this.#view.state.apply(transaction));
        if (transaction.docChanged && transaction.getMeta(remote) !== true) options.onChange();
        options.onPlace(this.place());
      },
      handleKeyDown: (_view, { key }) => {
        if (key === 'Escape') options.onEscape();
        return false;
      },
      handleDoubleClickOn: (_view, _pos, node) => {
        if (node.type === schema.nodes.footnote) options.onFootnote(String(node.attrs.uid));
        return false;
      },
      handleDOMEvents: {
        blur: () => {
          options.onBlur();
          return false;
        },
        compositionend: () => {
          // ProseMirror reads what was composed after this event.
          setTimeout(() => this.#showWaiting());
          return false;
        },
      },
    });
  }

  /** Another language, or a book that can be written again: what is typed stays. */
  present(surface: Surface): void {
    this.#view.setProps({ attributes: attributesOf(surface), editable: () => surface.writable });
  }

  get isComposing(): boolean {
    return this.#view.composing;
  }

  get year(): number | undefined {
    return this.#year;
  }

  get #sections(): Node[] {
    return sectionsOf(this.#view.state.doc);
  }

  /** Sections whose words are neither kept by the engine nor on their way to it. They are on their way from now on. */
  send(): ChangedSection[] {
    return this.#unwritten.send(this.#sections);
  }

  /** @param revision that has the words; undefined where the engine refused them */
  settle(sent: ChangedSection, revision: number | undefined): void {
    this.#unwritten.settle(sent, revision);
  }

  /** Takes over what the engine says; a section that the person has changed since stays as it is. */
  show(text: ShownText): void {
    if (this.#view.composing) {
      this.#waiting = text;
      return;
    }
    if (text.year === this.#year && this.#unwritten.isOlder(text.revision)) return;
    const next = documentOf(text);
    const merged = this.#unwritten.merge(this.#sections, sectionsOf(next), (typed) =>
      withFigures(typed, next),
    );
    const first = this.#year !== text.year;
    this.#year = text.year;
    this.#replace(schema.nodes.doc.create(null, merged));
    // Another plan is read from its beginning.
    if (first) this.#select(0);
  }

  #showWaiting(): void {
    const text = this.#waiting;
    this.#waiting = undefined;
    if (text && !this.#view.isDestroyed) this.show(text);
  }

  #replace(next: Node): void {
    const { state } = this.#view;
    const change = state.tr.setMeta(remote, true);
    patchAround(change, (each) => patchDocument(each, next));
    if (change.docChanged) this.#view.dispatch(change);
  }

  #select(at: number): void {
    const { state } = this.#view;
    this.#view.dispatch(state.tr.setSelection(TextSelection.near(state.doc.resolve(at), 1)));
  }

  place(): TextPlace {
    return placeAt(this.#view.state);
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

  #insert(node: Node): void {
    const { state } = this.#view;
    const at = state.selection.to;
    const change = state.tr.insert(at, node);
    change.setSelection(TextSelection.near(change.doc.resolve(at + node.nodeSize)));
    this.#view.dispatch(change.scrollIntoView());
  }

  insertFigure(inline: LiveInline, printed: string): void {
    this.#insert(schema.nodes.figure.create({ inline, printed }));
    this.#view.focus();
  }

  insertFootnote(uid: string, text: string): void {
    this.#insert(schema.nodes.footnote.create({ uid, text }));
  }

  /** Another format for the selected figure. */
  changeFigure(inline: LiveInline, printed: string): void {
    const { state } = this.#view;
    if (!(state.selection instanceof NodeSelection)) return;
    const { from, node } = state.selection;
    const change = state.tr.setNodeMarkup(from, null, { inline, printed }, node.marks);
    this.#view.dispatch(change.setSelection(NodeSelection.create(change.doc, from)));
  }

  deleteSelected(): void {
    const { state } = this.#view;
    this.#view.dispatch(state.tr.deleteSelection());
    this.#view.focus();
  }

  #footnoteAt(uid: string): number | undefined {
    let found: number | undefined;
    this.#view.state.doc.descendants((node, at) => {
      if (node.type === schema.nodes.footnote && node.attrs.uid === uid) found = at;
      return found === undefined;
    });
    return found;
  }

  setFootnote(uid: string, text: string): void {
    const at = this.#footnoteAt(uid);
    if (at !== undefined) this.#view.dispatch(this.#view.state.tr.setNodeAttribute(at, 'text', text));
  }

  /** To the mark of a footnote, behind which one types on. */
  goToFootnote(uid: string): void {
    const at = this.#footnoteAt(uid);
    if (at === undefined) return;
    this.#select(at + 1);
    this.#view.dispatch(this.#view.state.tr.scrollIntoView());
    this.#view.focus();
  }

  get footnotes(): ReturnType<typeof footnotesIn> {
    return footnotesIn(this.#view.state.doc);
  }

  /**
   * Shows a section. The caret stays where it is in it already, unless its heading is to be typed anew.
   * @returns false where there is no such section
   */
  goTo(section: string, how: 'start' | 'stay' | 'rename'): boolean {
    const { state } = this.#view;
    let start: number | undefined;
    state.doc.forEach((node, at) => {
      if (uidOf(node) === section) start = at;
    });
    if (start === undefined) return false;
    const first = state.doc.nodeAt(start)?.firstChild;
    if (how === 'rename' && first) {
      const heading = TextSelection.create(state.doc, start + 2, start + 2 + first.content.size);
      this.#view.dispatch(state.tr.setSelection(heading));
    } else if (how === 'start' || this.place().section !== section) this.#select(start);
    const element = this.#view.nodeDOM(start);
    if (how === 'start' && element instanceof HTMLElement) element.scrollIntoView({ block: 'start' });
    else this.#view.dispatch(this.#view.state.tr.scrollIntoView());
    this.#view.focus();
    return true;
  }

  focus(): void {
    this.#view.focus();
  }

  destroy(): void {
    this.#view.destroy();
  }
}
