/** The office's screens about visits. */
export const visitRoutes = [] as const;
