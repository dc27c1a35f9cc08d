/** The window's book for components: a context that holds the store and the actions, and hooks that read them. */
import { createContext, useContext } from 'react';
import { useStore } from 'zustand';
import type { StoreApi } from 'zustand/vanilla';
import { type WindowWords, windowWords } from '#shared/messages/window.ts';
import type { Actions } from './actions.ts';
import type { Book } from './create-book.ts';
import type { BookState } from './state.ts';

export type BookContextValue = Book;

export const BookContext = createContext<BookContextValue | null>(null);

export const useBookContext = (): BookContextValue => {
  const value = useContext(BookContext);
  if (!value) throw new Error('a component outside BookContext');
  return value;
};

/** A part of the state; the component is drawn anew when that part changes, so a selector makes no new objects. */
export const useBook = <Part>(selector: (state: BookState) => Part): Part =>
  useStore(useBookContext().store, selector);

/** The store itself, for handlers that need the state of this very moment. */
export const useBookStore = (): StoreApi<BookState> => useBookContext().store;

export const useActions = (): Actions => useBookContext().actions;

/** The window's words in the language that is set. */
export const useWords = (): WindowWords => windowWords[useBook((state) => state.settings.lang)];
