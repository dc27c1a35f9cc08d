/** "KHBK": the mark of a plan book in SQLite's header (`application_id`). */
export const applicationId = 0x4b48424b;

export const pageSize = 4096;
