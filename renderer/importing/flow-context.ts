import { createContext, useContext } from 'react';
import { useStore } from 'zustand';
import type { Flow } from './flow.ts';
import type { ImportState } from './state.ts';

export const FlowContext = createContext<Flow | null>(null);

export const useFlow = (): Flow => {
  const flow = useContext(FlowContext);
  if (!flow) throw new Error('a component outside FlowContext');
  return flow;
};

/** A part of the state; a selector makes no new objects. */
export const useImport = <Part>(selector: (state: ImportState) => Part): Part =>
  useStore(useFlow().store, selector);
