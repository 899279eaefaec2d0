import type { ChartPerson, ChartSeat, Section } from '../types';

export function personOf(id: string, change: Partial<ChartPerson> = {}): ChartPerson {
  return {
    user_id: id,
    name_en: `Person ${id}`,
    name_ml: `ആൾ ${id}`,
    posting_id: `posting-${id}`,
    kind: 'holder',
    starts_on: '2026-01-05',
    ends_on: null,
    order_reference: '',
    ...change,
  };
}

export function seatOf(id: string, change: Partial<ChartSeat> = {}): ChartSeat {
  return {
    id,
    code: id,
    name_en: `Seat ${id}`,
    name_ml: `സീറ്റ് ${id}`,
    designation_en: 'Clerk',
    designation_ml: 'ക്ലർക്ക്',
    section_id: null,
    reports_to_id: null,
    position: 1,
    is_open: true,
    is_for_visitors: false,
    roles: [],
    holder: null,
    charge: null,
    absence: null,
    acting: null,
    state: 'vacant',
    vacant_since: null,
    waiting: [],
    ...change,
  };
}

export function sectionOf(id: string): Section {
  return { id, code: id, name_en: `Section ${id}`, name_ml: `വിഭാഗം ${id}` };
}
