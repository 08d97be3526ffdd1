import type { Migration } from "../migrate.ts";

/**
 * Nothing in the tables: from here on accounts are stored line by line (accounts.ts reads older ones too), which a program of before
 * would take for accounts without people and quotations. The number keeps it from opening the record.
 */
export const accounts: Migration = { number: 9, statements: [] };
