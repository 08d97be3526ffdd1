/** The database of a record, in its data folder. */
export const RECORD_FILE = "onrecord.db";
