/** The office's screens about people. */
export const peopleRoutes = [] as const;
