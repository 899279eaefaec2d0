/** The office's screens about audit. */
export const auditRoutes = [] as const;
