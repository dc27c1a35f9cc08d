/** Copies of an open book that have been proved. */
export { backupFolder, ImportBackups } from './import-backups.ts';
export { makeProvedCopy, refusalOfCopy } from './proved-copy.ts';
