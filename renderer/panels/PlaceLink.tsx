import type { ReactNode } from 'react';
import { shownSheets, useActions } from '../book/index.ts';
import { Button } from '../ui/index.ts';

export interface LinkedPlace {
  readonly sheet: string;
  readonly row: string;
  readonly column: string;
  readonly year?: number;
  readonly period?: number | undefined;
  readonly component?: string | undefined;
}

/** Whether the window has the sheet that a place is in. */
export const canShow = (place: { readonly sheet: string } | null): boolean =>
  place !== null && shownSheets.some((id) => id === place.sheet);

interface PlaceLinkProps {
  readonly place: LinkedPlace | null;
  readonly children: ReactNode;
}

/** Goes to a cell; plain text where the window cannot show it. */
export const PlaceLink = ({ place, children }: PlaceLinkProps) => {
  const actions = useActions();
  if (place === null || !canShow(place)) return <span>{children}</span>;
  return (
    <Button look="link" onClick={() => actions.goTo(place)}>
      {children}
    </Button>
  );
};
