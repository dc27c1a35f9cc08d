import { describe, expect, it } from 'vitest';
import type { Component } from '../domain/records.ts';
import { invert } from './change.ts';
import { changeField, deleteRecord, makeRecord } from './record-changes.ts';

const component: Component = { uid: 'p', kind: 'project', leadAgency: null };

describe('changes of a record', () => {
  it('make it and delete it, the one being the other turned round', () => {
    const made = makeRecord('component', component);
    expect(made).toEqual({ kind: 'component', key: 'p', field: '', before: null, after: component });
    expect(deleteRecord('component', component)).toEqual(invert([made])[0]);
  });

  it('change a field with what was there, and not at all where it is the same', () => {
    expect(changeField('component', component, 'leadAgency', 'Sở')).toEqual([
      { kind: 'component', key: 'p', field: 'leadAgency', before: null, after: 'Sở' },
    ]);
    expect(changeField('component', component, 'leadAgency', null)).toEqual([]);
  });
});
