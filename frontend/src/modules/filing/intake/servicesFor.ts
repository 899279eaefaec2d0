import type { Service } from '../queries/useServices';

/** Names in either script, and the code, find a service; all its words must occur. */
export function servicesFor(services: readonly Service[], search: string): Service[] {
  const words = search.toLowerCase().split(/\s+/).filter(Boolean);
  return services.filter((each) => {
    const text = `${each.name_en} ${each.name_ml} ${each.code}`.toLowerCase();
    return words.every((word) => text.includes(word));
  });
}
